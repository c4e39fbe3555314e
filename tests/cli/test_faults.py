# test_faults.py: files are written whole or not at all. SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import os
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import tap
from program import NOW, PROGRAM

OLD = b"what was there before"
NOBODY = 65534


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """The first picture that somebody makes also writes the cache of fonts, and that complains of limits by itself."""
        subprocess.run([PROGRAM, "--export=-", "--format=png", "--size=900x600"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def write_old(self, path):
        with open(path, "wb") as file:
            file.write(OLD)

    def read(self, path):
        with open(path, "rb") as file:
            return file.read()

    def start(self, *arguments, **options):
        surroundings = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.Popen([PROGRAM, *arguments], env={**surroundings, "SOURCE_DATE_EPOCH": NOW},
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)

    def fail(self, *arguments, **options):
        """One clear line, which it returns, and status 1."""
        process = self.start(*arguments, **options)
        out, err = process.communicate()
        self.assertEqual((1, ""), (process.returncode, out), err)
        self.assertRegex(err, r"\Arendezvous: [^\n]+\n\Z")
        return err

    def each_kind(self):
        for option, name in (("--export=", "x.png"), ("--export=", "x.svg"), ("--export=", "x.pdf"), ("--convert=", "x.json")):
            with self.subTest(name=name):
                yield option, name

    def test_input_is_never_overwritten(self):
        """By whatever name; and before anything else is written."""
        data = b"title,start\nOne,1990\nTwo,1995\n"
        own = self.path("own.csv")
        with open(own, "wb") as file:
            file.write(data)
        os.symlink("own.csv", self.path("link.csv"))
        os.link(own, self.path("hard.csv"))
        os.link(own, self.path("page-1.csv"))
        kept = sorted(os.listdir(self.folder))
        pages = ["--paper=A6", "--pages=2x1", "--format=png"]
        for target, more in ((own, ["--format=svg"]), (self.path("./own.csv"), ["--format=pdf"]),
                             (self.path("link.csv"), ["--format=png"]), (self.path("hard.csv"), ["--format=svg"]),
                             (self.path("page.csv"), pages)):
            with self.subTest(target=target):
                message = self.fail("--export=" + self.path("first.csv"), "--export=" + target, *more, own) \
                    if more is not pages else self.fail("--export=" + target, *more, own)
                self.assertIn("another name", message)
                self.assertIn(os.path.basename(target).replace("page.", "page-1."), message)
                self.assertEqual(kept, sorted(os.listdir(self.folder)))
                self.assertEqual(data, self.read(own))
        for target in (own, self.path("link.csv"), self.path("hard.csv")):
            self.assertIn("another name", self.fail("--convert=" + target, own))
            self.assertEqual(data, self.read(own))

    def test_target_is_a_folder(self):
        for option, name in self.each_kind():
            os.mkdir(self.path(name))
            self.assertIn("it is a folder", self.fail(option + self.path(name)))
            self.assertEqual([], os.listdir(self.path(name)))

    def test_folder_is_missing_or_a_file(self):
        self.write_old(self.path("file"))
        for option, name in self.each_kind():
            self.assertIn("there is no folder", self.fail(option + self.path("missing/" + name)))
            self.assertIn("there is no folder", self.fail(option + self.path("file/" + name)))
        self.assertEqual(OLD, self.read(self.path("file")))

    def test_read_only_folder(self):
        """As somebody whom permissions bind, which root is not."""
        self.write_old(self.path("x.svg"))
        os.chmod(self.folder, 0o555)
        more = {}
        if os.geteuid() == 0:
            more["user"] = NOBODY
            if subprocess.run(["test", "-x", PROGRAM], user=NOBODY).returncode != 0:
                self.skipTest("nobody may run the program where it was built")
        try:
            for name in ("x.svg", "new.svg"):
                with self.subTest(name=name):
                    self.assertIn("you may not write there", self.fail("--export=" + self.path(name), **more))
        finally:
            os.chmod(self.folder, 0o755)
        self.assertEqual(OLD, self.read(self.path("x.svg")))
        self.assertEqual(["x.svg"], os.listdir(self.folder))

    def test_lost_permission(self):
        self.write_old(self.path("x.svg"))
        os.chmod(self.path("x.svg"), 0o444)
        os.chmod(self.folder, 0o777)
        more = {}
        if os.geteuid() == 0:
            more["user"] = NOBODY
            if subprocess.run(["test", "-x", PROGRAM], user=NOBODY).returncode != 0:
                self.skipTest("nobody may run the program where it was built")
        self.assertIn("you may not write there", self.fail("--export=" + self.path("x.svg"), **more))
        self.assertEqual(OLD, self.read(self.path("x.svg")))
        self.assertEqual(["x.svg"], os.listdir(self.folder))

    @contextlib.contextmanager
    def small_disk(self, options):
        """A disk of its own in self.folder, or a skip."""
        if os.geteuid() != 0 or shutil.which("mount") is None:
            self.skipTest("only root can make a small disk")
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.folder], capture_output=True, text=True)
        if done.returncode != 0:
            self.skipTest("no disk can be mounted here: " + done.stderr.strip())
        try:
            yield
        finally:
            subprocess.run(["umount", self.folder], check=True)

    def test_full_disk(self):
        with self.small_disk("size=64k"):
            for option, name in self.each_kind():
                self.write_old(self.path(name))
                self.assertIn("the disk is full", self.fail(option + self.path(name)))
                self.assertEqual(OLD, self.read(self.path(name)))
                self.assertEqual([name], os.listdir(self.folder))
                os.remove(self.path(name))

    def test_read_only_disk(self):
        with self.small_disk("size=1m"):
            self.write_old(self.path("x.svg"))
            subprocess.run(["mount", "-o", "remount,ro", self.folder], check=True)
            for name in ("x.svg", "new.svg"):
                with self.subTest(name=name):
                    self.assertIn("can only be read", self.fail("--export=" + self.path(name)))
            self.assertEqual(OLD, self.read(self.path("x.svg")))
            self.assertEqual(["x.svg"], os.listdir(self.folder))

    def test_write_ends_in_the_middle(self):
        """A limit on the size of files stops the writing of one after its beginning."""
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))

        for option, name in self.each_kind():
            self.write_old(self.path(name))
            self.assertIn("could not be written", self.fail(option + self.path(name), preexec_fn=limit))
            self.assertEqual(OLD, self.read(self.path(name)))
            self.assertEqual([name], os.listdir(self.folder))
            os.remove(self.path(name))

    def test_killed_in_the_middle_of_a_write(self):
        """The same limit with the signal that it sends: nothing can be put away then, and nothing is left all the same."""
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        try:
            os.close(os.open(self.folder, os.O_TMPFILE | os.O_WRONLY))
        except OSError:
            self.skipTest("this file system has no files without a name")
        self.write_old(self.path("x.svg"))
        process = self.start("--export=" + self.path("x.svg"), preexec_fn=limit)
        process.communicate()
        self.assertEqual(-signal.SIGXFSZ, process.returncode)
        self.assertEqual(OLD, self.read(self.path("x.svg")))
        self.assertEqual(["x.svg"], os.listdir(self.folder))

    def test_signals_at_any_moment(self):
        """Whenever a signal comes, a file is the old one or the new one, and there is no third."""
        names = ["a.png", "b.svg", "c.pdf"]
        outputs = ["--export=" + self.path(name) for name in names]
        begun = time.monotonic()
        process = self.start(*outputs)
        process.communicate()
        self.assertEqual(0, process.returncode)
        duration = time.monotonic() - begun
        new = {name: self.read(self.path(name)) for name in names}
        interrupted = 0
        for step in range(24):
            number = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)[step % 3]
            for name in names:
                self.write_old(self.path(name))
            process = self.start(*outputs)
            time.sleep(duration * step / 24)
            process.send_signal(number)
            out, err = process.communicate()
            with self.subTest(step=step):
                self.assertIn(process.returncode, (0, -number), err)
                self.assertEqual(("", ""), (out, err))
                self.assertEqual(names, sorted(os.listdir(self.folder)))
                for name in names:
                    self.assertTrue(self.read(self.path(name)) in (OLD, new[name]), name)
            interrupted += process.returncode != 0
        self.assertGreater(interrupted, 0)


if __name__ == "__main__":
    tap.main()
