#!/bin/sh
# Writes the pictures of the README: screens of the shipped programme with simulated participants.
# The same program gives the same bytes, so that a changed picture in a diff is a changed screen.
# Usage: scripts/screenshots.sh [FOLDER]   (GOEDWERK=path of the program; else the debug build)
set -eu

cd "$(dirname "$0")/.."
program=${GOEDWERK:-.build/debug/goedwerk}
folder=${1:-docs/pictures}
programme=assets/programmes/goed-werk
mkdir -p "$folder"

picture() { # NAME BLOCK STEP PAGE
  "$program" scherm --programma "$programme" --voorbeeld --blok "$2" --stap "$3" --pagina "$4" --grootte 100x30 --als svg \
    > "$folder/$1.svg.new"
  mv "$folder/$1.svg.new" "$folder/$1.svg"
  echo "$folder/$1.svg"
}

picture work paarinterview 2 1
picture choice altijd-nooit 3 1
picture columns drie-pijlers 3 1
picture line professional-functionaris 3 1
picture value-sort waardensortering 3 1
picture values waardensortering 3 2
