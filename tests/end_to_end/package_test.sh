#!/usr/bin/env bash
# The Debian package, made of what is built: it is the same each time, lintian finds no error, it is
# installed in a root of its own, does its work there, and is removed without a trace.
. "$(dirname "$0")/common.sh"
need cpack dpkg dpkg-deb dpkg-shlibdeps
config=$programs/CPackConfig.cmake

# made FOLDER: the package, made in a folder.
made() {
  cpack -G DEB --config "$config" -B "$PWD/$1" >"$1.log" 2>&1 || fail "cpack: $(tail -n 3 "$1.log")"
  mv "$1"/quern_*.deb "$1.deb" || fail "no package: $(tail -n 3 "$1.log")"
  rm -r "$1"
}
made first
made second
expect_same first.deb second.deb

dpkg-deb --contents first.deb >contents
expect_line contents ./usr/share/man/man1/quern-query.1.gz
expect_line contents ./usr/share/bash-completion/completions/quern-ingest
expect_line contents ./usr/share/doc/quern/copyright
expect_line contents ./usr/share/quern/model/NOTICE.md
expect_line contents ./usr/share/quern/datasette.json
grep -q seed-article contents && fail "the package has the first article"
dpkg-deb --field first.deb Depends >depends
expect_line depends libsqlite3-0
dpkg-deb --field first.deb Suggests >suggests
expect_line suggests poppler-utils
expect_line suggests libpq5

if command -v lintian >/dev/null; then
  lintian --fail-on error --tag-display-limit 0 first.deb >lint 2>&1 || fail "lintian: $(grep '^E:' lint)"
fi

# as_root OPTION...: dpkg in the folder root/, whose packages are ours alone.
mkdir -p root/var/lib/dpkg/{info,updates,triggers} && touch root/var/lib/dpkg/status
as_root() {
  dpkg --root="$PWD/root" --force-not-root --force-depends --log=/dev/null "$@" >dpkg.log 2>&1 ||
    fail "dpkg $1: $(tail -n 3 dpkg.log)"
}
as_root --install first.deb
bin=root/usr/bin
expect_status 0 "$bin/quern-ingest" --db a.db root/usr/share/doc/quern/examples/example-article.txt
expect_status 0 "$bin/quern-query" --db a.db 'Who declined to comment on the fees?'
expect_line out 'Tessa Lines'
if unshare --mount true 2>/dev/null; then  # A root that was just made has no /proc.
  expect_status 0 unshare --mount sh -c 'mount -t tmpfs none /proc && exec "$@"' sh \
    "$bin/quern-query" --db a.db 'Who declined to comment on the fees?'
  expect_line out 'Tessa Lines'
fi
if command -v man >/dev/null; then
  for program in quern-ingest quern-query; do
    LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings --local-file "root/usr/share/man/man1/$program.1.gz" \
      >"$program.page" 2>err || fail "no manual of $program"
    [ -s err ] && fail "the manual of $program: $(head -n 3 err)"
    expect_line "$program.page" 'SEE ALSO'
  done
  for part in 'FILTER LANGUAGE' FORMATS 'THE PROMPT' .timeline FILES; do
    expect_line quern-query.page "$part"
  done
fi
as_root --remove quern
as_root --purge quern
find root/usr >left 2>/dev/null && fail "left behind: $(head -n 3 left)"

# The tarball of what is committed, where this is a repository.
if git -C "$root" rev-parse HEAD >/dev/null 2>&1; then
  git -C "$root" archive --prefix=quern/ HEAD | tar -t >tarball
  expect_line tarball quern/data/example-article.txt
  grep -q seed-article.txt tarball && fail "the tarball has the first article"
fi
finish
