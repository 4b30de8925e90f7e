# shellcheck shell=bash
# Sourced. fetch_corpora FOLDER: the attack lists of Debian's wfuzz and wapiti (GPL-2, not ours to ship), unpacked and not
# installed. Ends with an error when they cannot be had: hostile input untested is not tested.

fetch_corpora() {
  local folder=$1 package
  [[ -f $folder/complete ]] && return
  rm -rf "$folder"
  mkdir -p "$folder/packages"
  for package in wfuzz wapiti; do
    (cd "$folder/packages" && apt-get -q download "$package" </dev/null >&2) || return 1
    dpkg-deb -x "$folder/packages/${package}"_*.deb "$folder" || return 1
  done
  touch "$folder/complete"
}
