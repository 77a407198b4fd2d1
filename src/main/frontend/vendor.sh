#!/bin/sh
# Re-creates the vendored front end from npm and compares it with what is kept here.
#   vendor.sh           check: fails if a package or a kept file differs from vendor.lock
#   vendor.sh --write   fetch again, write the files and the lock (after changing a version or icons.txt)
# Needs npm, tar, awk and sha256sum. Nothing here runs in the build.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
assets=$here/../resources/META-INF/resources/assets
lock=$here/vendor.lock
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packages='htmx.org@2.0.11 htmx-ext-sse@2.2.4 idiomorph@0.7.4 @fontsource-variable/inter@5.3.0 @tabler/icons@3.51.0'

mkdir -p "$work/out/licences"
for package in $packages; do
  name=${package%@*}
  version=${package##*@}
  archive=$(cd "$work" && npm pack --silent "$package")
  hash=$(sha256sum "$work/$archive" | cut -d' ' -f1)
  printf 'package %s %s %s\n' "$name" "$version" "$hash" >>"$work/lock"
  mkdir -p "$work/$name"
  tar -xzf "$work/$archive" -C "$work/$name" --strip-components=1
  # One licence beside the files for each package: htmx.org.txt, tabler-icons.txt …
  cp "$work/$name/LICENSE" "$work/out/licences/$(echo "$name" | tr -d @ | tr / -).txt"
done

cp "$work/htmx.org/dist/htmx.min.js" "$work/out/htmx.min.js"
cp "$work/htmx-ext-sse/dist/sse.min.js" "$work/out/htmx-sse.min.js"
cp "$work/idiomorph/dist/idiomorph-ext.min.js" "$work/out/idiomorph-ext.min.js"
cp "$work/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2" "$work/out/inter-latin-5.3.0.woff2"

# The sprite: one symbol per icon in icons.txt, the outline drawings without their invisible frame.
{
  printf '<svg xmlns="http://www.w3.org/2000/svg">\n'
  while read -r icon; do
    printf '<symbol id="%s" viewBox="0 0 24 24">' "$icon"
    awk '/<path|<circle|<line|<rect|<poly|<ellipse/ && !/M0 0h24v24H0z/ { sub(/^ +/, ""); printf "%s", $0 }' \
      "$work/@tabler/icons/icons/outline/$icon.svg"
    printf '</symbol>\n'
  done <"$here/icons.txt"
  printf '</svg>\n'
} >"$work/out/icons.svg"

(cd "$work/out" && find . -type f | LC_ALL=C sort | while read -r file; do
  printf 'file %s %s\n' "${file#./}" "$(sha256sum "$file" | cut -d' ' -f1)"
done) >>"$work/lock"

if [ "${1:-}" = --write ]; then
  mkdir -p "$assets"
  cp -R "$work/out/." "$assets/"
  cp "$work/lock" "$lock"
  echo "Front end written: $(grep -c '^file' "$lock") files."
  exit 0
fi

diff -u "$lock" "$work/lock" || { echo "npm no longer gives what vendor.lock says; look at the difference above." >&2; exit 1; }
grep '^file' "$lock" | while read -r _ file hash; do
  echo "$hash  $assets/$file"
done | sha256sum --check --quiet || { echo "A kept file was changed by hand; run vendor.sh --write." >&2; exit 1; }
echo "Front end is what vendor.lock says: $(grep -c '^file' "$lock") files."
