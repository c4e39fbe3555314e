# test_packages.py: the scripts install what is missing, and only that. SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import subprocess
import tempfile
import unittest

import tap

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "build-aux" / "packages.sh"

# A machine of paper: commands that read and write files in $MACHINE instead of doing anything.
COMMANDS = {
    "dpkg-query": 'sed "s/$/ installed/" "$MACHINE/installed"; echo "half config-files"; exit 1',
    "id": 'cat "$MACHINE/uid"',
    "sudo": 'echo "sudo $*" >>"$MACHINE/log"; [ -f "$MACHINE/may-sudo" ] || exit 1; shift; exec "$@"',
    "apt-get": """
        echo "apt-get $*" >>"$MACHINE/log"
        [ -f "$MACHINE/broken" ] && exit 100
        case "$*" in
          *" install "*) for word in "$@"; do echo "$word"; done | sed '1,/--no-install-recommends/d' >>"$MACHINE/installed" ;;
        esac""",
}


class Packages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.machine = pathlib.Path(folder.name)
        (self.machine / "bin").mkdir()
        for name, text in COMMANDS.items():
            path = self.machine / "bin" / name
            path.write_text(f"#!/bin/sh\n{text}\n")
            path.chmod(0o755)
        (self.machine / "installed").write_text("gcc\nmeson\n")
        self.be(0)

    def be(self, uid):
        (self.machine / "uid").write_text(f"{uid}\n")

    def need(self, *packages):
        """Exit status, standard output, standard error, and what apt-get and sudo were asked."""
        done = subprocess.run(
            ["/bin/sh", "-euc", '. "$0"; need_packages "$@"; echo ready', str(SCRIPT), *packages],
            env={**os.environ, "MACHINE": str(self.machine), "PATH": f"{self.machine}/bin:/usr/bin:/bin"},
            capture_output=True, text=True, stdin=subprocess.DEVNULL,
        )
        log = self.machine / "log"
        return done.returncode, done.stdout, done.stderr, log.read_text() if log.exists() else ""

    def test_nothing_is_done_when_nothing_is_missing(self):
        self.assertEqual((0, "ready\n", "", ""), self.need("gcc", "meson"))

    def test_root_installs_what_is_missing_alone(self):
        status, out, err, log = self.need("gcc", "ninja-build", "gettext")
        self.assertEqual((0, "ready\n"), (status, out), err)
        self.assertIn("install -y --no-install-recommends ninja-build gettext\n", log)
        self.assertIn("update", log.splitlines()[0])

    def test_a_package_that_was_removed_is_missing(self):
        self.assertIn("half", self.need("half")[3])

    def test_a_name_is_not_mistaken_for_a_longer_one(self):
        (self.machine / "installed").write_text("gcc-base\nlibgcc\n")
        self.assertIn("--no-install-recommends gcc\n", self.need("gcc")[3])

    def test_a_user_who_may_sudo_installs(self):
        self.be(1000)
        (self.machine / "may-sudo").touch()
        status, out, err, log = self.need("gettext")
        self.assertEqual((0, "ready\n"), (status, out), err)
        self.assertIn("sudo -n env", log)

    def test_a_user_who_may_not_is_told_what_to_do(self):
        self.be(1000)
        status, out, err, log = self.need("gcc", "gettext", "xvfb")
        self.assertEqual((1, ""), (status, out))
        self.assertNotIn("apt-get", log)
        self.assertTrue(err.endswith("\n  apt-get install --no-install-recommends gettext xvfb\n"), err)

    def test_a_failed_installation_is_told(self):
        (self.machine / "broken").touch()
        status, out, err, _ = self.need("gcc", "gettext")
        self.assertEqual((1, ""), (status, out))
        self.assertTrue(err.endswith("\n  apt-get install --no-install-recommends gettext\n"), err)


if __name__ == "__main__":
    tap.main()
