#!/usr/bin/env bash
# Installs what the tests need where it can, builds everything, and runs every test.
# With AMPL_ORLEANS=1 the suites run on Orleans as well (needs its packages to restore).
set -euo pipefail
cd "$(dirname "$0")"

have() { command -v "$1" >/dev/null 2>&1; }
have_postgres() { have postgres || compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null; }
have_browser() { have chromium || have chromium-browser || have google-chrome; }

install_missing() {
  local wanted=()
  have_postgres || wanted+=(postgresql)
  have_browser || wanted+=(chromium)
  [ ${#wanted[@]} -eq 0 ] && return
  if have apt-get && [ "$(id -u)" -eq 0 ]; then
    echo "Installing ${wanted[*]} for the tests"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
  else
    echo "Not found: ${wanted[*]}. Tests that need a browser are skipped by name; those that need PostgreSQL fail."
  fi
}

run_suite() { # $1: grain host
  dotnet build Ampl.sln -c Release -v quiet -nologo "-p:GrainHost=$1"
  "artifacts/$1/bin/Tests/release/Ampl.Tests" -noLogo -noColor
}

install_missing
run_suite Embedded

if [ "${AMPL_ORLEANS:-0}" = 1 ]; then
  if dotnet restore Ampl.sln -v quiet -nologo -p:GrainHost=Orleans; then
    run_suite Orleans
  else
    echo "The Orleans packages do not restore here: the Orleans suite was skipped, not passed."
  fi
fi
