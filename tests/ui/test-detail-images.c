/* test-detail-images.c: images on the pages of events. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-detail-pane.h"
#include "rdv-image-loader.h"
#include "rdv-image-view.h"
#include "rdv-texture-view.h"
#include "ui-probe.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

#define NOW 1790000000

typedef struct
{
  char *path;
  GFile *folder;
  GtkWidget *window;
  RdvDetailPane *pane;
  RdvDocument *document;
} Fixture;

static void
write_image (const char *folder, const char *name, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x3366ccff);
  gdk_pixbuf_save (pixbuf, path, "png", &error, NULL);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer uri)
{
  g_autofree char *damaged = NULL;
  g_autofree char *inner = NULL;
  g_autofree char *json = g_strdup_printf (
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"events\": [{\"title\": \"E\", \"date\": \"2000\","
      " \"media\": [{\"uri\": \"%s\", \"alt\": \"Two craft <b>\", \"credit\": \"A. Painter\", \"license\": \"PD\"}]}]}",
      (const char *)uri);

  fixture->path = g_dir_make_tmp ("images-XXXXXX", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
  write_image (fixture->path, "good image.png", 400, 100);
  inner = g_build_filename (fixture->path, "folder.png", NULL);
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  damaged = g_build_filename (fixture->path, "damaged.png", NULL);
  g_assert_true (g_file_set_contents (damaged, "\x89PNG\r\n\x1a\nand no more", -1, NULL));
  fixture->document = ui_probe_read (json);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 350, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), rdv_detail_pane_new ());
  fixture->pane = RDV_DETAIL_PANE (gtk_window_get_child (GTK_WINDOW (fixture->window)));
  rdv_detail_pane_set_folder (fixture->pane, fixture->folder, RDV_FOLDER_OPEN);
  rdv_detail_pane_set_document (fixture->pane, fixture->document, NOW);
  rdv_detail_pane_show_event (fixture->pane, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer uri)
{
  static const char *const names[] = { "good image.png", "damaged.png", "folder.png" };

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->document);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->path, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (fixture->path);
  g_object_unref (fixture->folder);
  g_free (fixture->path);
}

static gboolean
is_shown (gpointer pane)
{
  GtkWidget *view = ui_probe_find_type (pane, RDV_TYPE_TEXTURE_VIEW);

  return view != NULL && gtk_widget_get_height (view) > 10;
}

static gboolean
has_failed (gpointer pane)
{
  return ui_probe_find_label (pane, "This image cannot be shown.") != NULL;
}

static gboolean
is_missed (gpointer pane)
{
  return ui_probe_find_label (pane, "The image “missing.png” is not beside the file of the timeline.") !=
         NULL;
}

static void
assert_words (Fixture *fixture)
{
  ui_probe_assert_says (GTK_WIDGET (fixture->pane), "Two craft <b>");
  ui_probe_assert_says (GTK_WIDGET (fixture->pane), "A. Painter · PD");
}

static void
test_shown (Fixture *fixture, gconstpointer uri)
{
  GtkWidget *view;

  assert_words (fixture);
  ui_probe_wait (is_shown, fixture->pane, "the image");
  view = ui_probe_find_type (GTK_WIDGET (fixture->pane), RDV_TYPE_TEXTURE_VIEW);
  g_assert_true (rdv_image_view_is_shown (RDV_IMAGE_VIEW (gtk_widget_get_parent (view))));
  /* In its proportions. */
  g_assert_cmpint (ABS (gtk_widget_get_height (view) * 4 - gtk_widget_get_width (view)), <=, 4);
  assert_words (fixture);
}

static void
test_inside (Fixture *fixture, gconstpointer uri)
{
  ui_probe_wait (is_shown, fixture->pane, "the image");
  assert_words (fixture);
}

static void
test_not_shown (Fixture *fixture, gconstpointer uri)
{
  ui_probe_wait (has_failed, fixture->pane, "word that it cannot be shown");
  assert_words (fixture);
  g_assert_null (ui_probe_find_type (GTK_WIDGET (fixture->pane), RDV_TYPE_TEXTURE_VIEW));
}

/* Which file it would have been is said, so that one can put it there. */
static void
test_missing (Fixture *fixture, gconstpointer uri)
{
  ui_probe_wait (is_missed, fixture->pane, "word of the file that is missing");
  assert_words (fixture);
  g_assert_null (ui_probe_find_type (GTK_WIDGET (fixture->pane), RDV_TYPE_TEXTURE_VIEW));
  g_assert_null (ui_probe_find_button (GTK_WIDGET (fixture->pane), "Give Access to the Folder…"));
}

/* What lies elsewhere is not looked at: a link to it in the network, its address alone on this machine. */
static void
test_elsewhere (Fixture *fixture, gconstpointer uri)
{
  gboolean is_link = g_str_has_prefix (uri, "https:");

  assert_words (fixture);
  g_assert_null (ui_probe_find_type (GTK_WIDGET (fixture->pane), RDV_TYPE_IMAGE_VIEW));
  g_assert_true ((ui_probe_find_button (GTK_WIDGET (fixture->pane), "Two craft <b>") != NULL) == is_link);
  if (!is_link)
    ui_probe_assert_says (GTK_WIDGET (fixture->pane), uri);
}

static gboolean
has_button (gpointer pane)
{
  return ui_probe_find_button (pane, "Give Access to the Folder…") != NULL;
}

/* In a sandbox that was given the file alone. */
static void
test_folder (Fixture *fixture, gconstpointer uri)
{
  g_autoptr (GFile) closed = g_file_get_child (fixture->folder, "not there");

  rdv_detail_pane_set_folder (fixture->pane, closed, RDV_FOLDER_CLOSED);
  ui_probe_wait (has_button, fixture->pane, "the button");
  ui_probe_assert_says (GTK_WIDGET (fixture->pane),
                        "The image lies beside the file, where this program may not look.");
  rdv_detail_pane_set_folder (fixture->pane, closed, RDV_FOLDER_GIVEN);
  ui_probe_wait (has_button, fixture->pane, "the button again");
  ui_probe_assert_says (GTK_WIDGET (fixture->pane), "The image “good image.png” is not in that folder.");
  rdv_detail_pane_set_folder (fixture->pane, fixture->folder, RDV_FOLDER_GIVEN);
  ui_probe_wait (is_shown, fixture->pane, "the image");
  g_assert_false (has_button (fixture->pane));
}

/* A page that goes while an image is on its way takes it along. */
static void
test_leaving (Fixture *fixture, gconstpointer uri)
{
  for (int i = 0; i < 20; i++)
    {
      rdv_detail_pane_show_event (fixture->pane, RDV_NONE);
      rdv_detail_pane_show_event (fixture->pane, 0);
    }
  ui_probe_wait (is_shown, fixture->pane, "the image");
}

static void
test_places (void)
{
  g_assert_cmpint (rdv_image_loader_get_place ("a.png"), ==, RDV_IMAGE_BESIDE);
  g_assert_cmpint (rdv_image_loader_get_place ("images/../a%20b.png"), ==, RDV_IMAGE_BESIDE);
  g_assert_cmpint (rdv_image_loader_get_place ("data:image/png;base64,AA=="), ==, RDV_IMAGE_INSIDE);
  g_assert_cmpint (rdv_image_loader_get_place ("../a.png"), ==, RDV_IMAGE_ELSEWHERE);
  g_assert_cmpint (rdv_image_loader_get_place ("images/../../a.png"), ==, RDV_IMAGE_ELSEWHERE);
  g_assert_cmpint (rdv_image_loader_get_place ("%2e%2e/a.png"), ==, RDV_IMAGE_ELSEWHERE);
  g_assert_cmpint (rdv_image_loader_get_place ("/etc/a.png"), ==, RDV_IMAGE_ELSEWHERE);
  g_assert_cmpint (rdv_image_loader_get_place ("file:///etc/a.png"), ==, RDV_IMAGE_ELSEWHERE);
  g_assert_cmpint (rdv_image_loader_get_place ("https://example.org/a.png"), ==, RDV_IMAGE_ELSEWHERE);
  g_assert_cmpint (rdv_image_loader_get_place (""), ==, RDV_IMAGE_ELSEWHERE);
}

static void
add_tests (void)
{
  static const char inside[] = "data:image/svg+xml;utf8,";
  static const char png[] = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAFAAAAAUCAIAAACVui2AAAAAMElEQVR42u3PAQ0AAAgDoHeyk2kNZQ4nGwVI9bwSYWFhYWFhYWFhYWFhYWFhYeHrFkXmt7n4vTXjAAAAAElFTkSuQmCC";

#define ADD(name, uri, function) g_test_add ("/detail-images/" name, Fixture, uri, set_up, function, tear_down)
  ADD ("good", "good%20image.png", test_shown);
  ADD ("inside", png, test_inside);
  ADD ("damaged", "damaged.png", test_not_shown);
  ADD ("missing", "missing.png", test_missing);
  ADD ("empty", inside, test_not_shown);
  ADD ("folder", "folder.png", test_not_shown);
  ADD ("remote", "https://example.org/p.jpg", test_elsewhere);
  ADD ("absolute", "file:///etc/passwd", test_elsewhere);
  ADD ("above", "../secret.png", test_elsewhere);
  ADD ("closed-folder", "good%20image.png", test_folder);
  ADD ("leaving", "good%20image.png", test_leaving);
#undef ADD
  g_test_add_func ("/detail-images/places", test_places);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
