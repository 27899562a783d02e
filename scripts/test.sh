#!/usr/bin/env bash
# Runs the built tests in three processes and names at the end what failed, from all three.
#
# Tests that wait (for a socket, a browser, another program, a file's lock) share the few threads of their process with the tests beside
# them: next to minutes of computing they lose more time than any limit allows. So those that compute run first, those that wait after
# them, and those that drive a real terminal last and alone.
set -uo pipefail

swift=${SWIFT:-swift}
waiting='(DiagnosisTests|ExportsTests|ParticipantClientTests|ParticipantPagesTests|ParticipantServerTests|SessionHostTests|SessionStoreTests|SurfacesTests|TerminalRuntimeTests)\.'
terminal='EndToEndTests\.'
failed=()

run() {
  local name=$1 log=.build/tests-$1.log
  shift
  "$swift" test --skip-build "$@" 2>&1 | tee "$log" || failed+=("$name")
}

run computing --skip "$waiting" --skip "$terminal"
run waiting --filter "$waiting"
run terminal --filter "$terminal"

for name in "${failed[@]}"; do
  echo "--- failed: $name"
  grep -E -A 3 'recorded an issue|Fatal error|Crash|crashed' ".build/tests-$name.log" | head -80
  grep -E '✘ Test' ".build/tests-$name.log" | tail -20
done
grep -h 'Test run with' .build/tests-computing.log .build/tests-waiting.log .build/tests-terminal.log
[ ${#failed[@]} -eq 0 ]
