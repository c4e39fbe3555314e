/* test-file-name.c: what a file is called. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-file-name.h"

#include "rdv-loader.h"
#include "rdv-whole-file.h"

/* A file as the document portal shows it; "" for its folder. */
static GFile *
new_lone_file (const char *name)
{
  return g_file_new_build_filename (g_get_user_runtime_dir (), "doc", "2f9b1c3a", name, NULL);
}

static void
assert_told (GFile *file, const char *name)
{
  g_autofree char *told = rdv_file_name_tell (file);

  g_assert_cmpstr (told, ==, name);
}

static void
test_told (void)
{
  g_autoptr (GFile) lone = new_lone_file ("flight <b>%s.json");
  g_autoptr (GFile) deeper = g_file_get_child (lone, "image.png");
  g_autoptr (GFile) flatpak = g_file_new_for_path ("/run/flatpak/doc/77aa01bc/own.csv");
  g_autoptr (GFile) ordinary = g_file_new_for_path ("/home/somebody/doc/2f9b1c3a/flight.json");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/flight.json");
  g_autofree char *path = g_file_get_path (deeper);

  assert_told (lone, "flight <b>%s.json");
  assert_told (flatpak, "own.csv");
  assert_told (ordinary, "/home/somebody/doc/2f9b1c3a/flight.json");
  assert_told (deeper, path);
  assert_told (remote, "https://example.org/flight.json");
  g_assert_true (rdv_file_name_is_lone (lone));
  g_assert_false (rdv_file_name_is_lone (deeper));
  g_assert_false (rdv_file_name_is_lone (remote));
}

/* Neither what cannot be read nor what cannot be written is called by a path that somebody has never seen. */
static void
test_errors (void)
{
  g_autoptr (GFile) lone = new_lone_file ("flight.json");
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (lone, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) reading = NULL;
  g_autoptr (GError) writing = NULL;

  g_assert_null (rdv_loader_load (loader, NULL, &reading));
  g_assert_cmpstr (reading->message, ==,
                   "There is no file “flight.json”. Check its name and folder, or choose another file.");
  g_assert_false (rdv_whole_file_write (lone, bytes, NULL, &writing));
  g_assert_cmpstr (writing->message, ==,
                   "“flight.json” could not be written: its folder is out of reach now. Choose where to save "
                   "it once more.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-name/told", test_told);
  g_test_add_func ("/file-name/errors", test_errors);
  return g_test_run ();
}
