# packages.sh: the Debian packages that the project needs, and how to get them. Read by the scripts beside it.
# SPDX-License-Identifier: GPL-3.0-or-later

# To build and to run: the libraries, a font that covers Latin, Cyrillic, Greek and more, and symbolic icons.
run_packages='
  adwaita-icon-theme
  desktop-file-utils
  fonts-noto-core
  gcc
  gettext
  libc6-dev
  libgtk-4-dev
  libjson-glib-dev
  librsvg2-common
  meson
  ninja-build
  pkgconf
  shared-mime-info
'

# To test: a virtual display with a bus, the accessibility tree from outside, and readers of what we write.
check_packages='
  appstream
  at-spi2-core
  dbus
  dbus-daemon
  fonts-noto-cjk
  gir1.2-atspi-2.0
  imagemagick
  librsvg2-bin
  libxml2-utils
  poppler-utils
  procps
  python3-gi
  python3-jsonschema
  util-linux
  weston
  xauth
  xclip
  xdotool
  xvfb
'

say () {
  printf '%s\n' "$*" >&2
}

# Prints those of the packages named that are not installed.
missing_packages () {
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p')
  for package in "$@"; do
    printf '%s\n' "$installed" | grep -qxF -e "$package" || printf '%s\n' "$package"
  done
}

# Prints how this person becomes root: nothing for root, sudo where it works or may ask; fails where there is no way.
root_by () {
  if [ "$(id -u)" = 0 ]; then
    :
  elif sudo -n true 2>/dev/null; then
    echo 'sudo -n'
  elif [ -t 0 ] && command -v sudo >/dev/null; then
    echo 'sudo'
  else
    return 1
  fi
}

# Not quoted in there: how to become root may be no word, one, or two.
apt_get () {
  $by env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
    apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -qq "$@" >&2
}

# Sees to it that the packages named are there, or says what is missing and ends the script.
need_packages () {
  if ! command -v dpkg-query >/dev/null; then
    say "This system has no Debian packages. Going on with what is here; on Debian it would be:"
    say "  $(echo "$@")"
    return 0
  fi
  missing=$(echo $(missing_packages "$@"))
  [ -n "$missing" ] || return 0

  if by=$(root_by); then
    say "Installing from Debian: $missing"
    apt_get update || say "The package lists could not be brought up to date; trying with those that are here."
    # Not quoted: one argument a package.
    apt_get install -y --no-install-recommends $missing || :
    missing=$(echo $(missing_packages $missing))
    [ -n "$missing" ] || return 0
  fi
  say "These packages are missing and could not be installed from here:"
  say "  $missing"
  say "Install them as root, then run this again:"
  say "  apt-get install --no-install-recommends $missing"
  exit 1
}
