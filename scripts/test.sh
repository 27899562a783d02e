#!/usr/bin/env bash
# Runs the built tests in four processes, one after the other, and names at the end what failed in any of them.
#
# Tests share the few threads of their process. A test that waits for a socket or a file's lock gets its turn too late beside minutes of
# computing, or beside a test that holds a thread until another program ends. So: those that compute, those that wait for us, those that
# drive other programs, and those that drive a real terminal.
set -uo pipefail

swift=${SWIFT:-swift}
waiting='(ParticipantClientTests|ParticipantServerTests|SessionHostTests|SessionStoreTests|SurfacesTests|TerminalRuntimeTests)\.'
programs='(DiagnosisTests|ExportsTests|ParticipantPagesTests)\.'
terminal='EndToEndTests\.'
failed=()

run() {
  local name=$1 log=.build/tests-$1.log
  shift
  "$swift" test --skip-build "$@" 2>&1 | tee "$log" || failed+=("$name")
}

run computing --skip "$waiting" --skip "$programs" --skip "$terminal"
run waiting --filter "$waiting"
run programs --filter "$programs"
run terminal --filter "$terminal"

for name in "${failed[@]}"; do
  echo "--- failed: $name"
  grep -E -A 3 'recorded an issue|Fatal error|Crash|crashed' ".build/tests-$name.log" | head -80
  grep -E '✘ Test' ".build/tests-$name.log" | tail -20
done
grep -h 'Test run with' .build/tests-computing.log .build/tests-waiting.log .build/tests-programs.log .build/tests-terminal.log
[ ${#failed[@]} -eq 0 ]
