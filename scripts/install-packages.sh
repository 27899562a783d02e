#!/bin/sh
# Installs the named Debian packages that are missing, as root or through sudo. On macOS the system has what is needed.
set -eu
[ "$(uname)" = Linux ] || exit 0
command -v dpkg-query >/dev/null || { echo "Installeer zelf: $*" >&2; exit 0; }
missing=""
for package in "$@"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
echo "Pakketten worden geïnstalleerd:$missing"
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
