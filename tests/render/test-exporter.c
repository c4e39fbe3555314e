/* test-exporter.c: pictures in files. SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "rdv-exporter.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-error.h"
#include "scene-probe.h"

#define NOW G_GINT64_CONSTANT (1795392000)
#define N_LANES 4
#define N_EVENTS 60

typedef struct
{
  RdvDocument *document;
  RdvExportOptions options;
  char *folder;
} Fixture;

static void
add_event (RdvDocumentBuilder *builder, int i)
{
  g_autofree char *id = g_strdup_printf ("event-%d", i);
  g_autofree char *title = g_strdup_printf (i % 2 == 0 ? "Flight number %d" : "Полёт номер %d", i);
  g_autofree char *lane = g_strdup_printf ("lane-%d", i % N_LANES);
  const char *lanes = lane;
  const char *source = "web";
  RdvEventDraft draft = { .id = id, .title = title, .lanes = &lanes, .n_lanes = 1, .sources = &source, .n_sources = 1 };

  draft.status = i % 7 == 0 ? RDV_STATUS_PLANNED : RDV_STATUS_DONE;
  draft.importance = 1 + (guint) i % 5;
  draft.extent.start.earliest = rdv_calendar_date_to_seconds (1975 + i % 50, 1 + i % 12, 5);
  draft.extent.start.latest = draft.extent.start.earliest + 86399;
  draft.extent.start.precision = RDV_PRECISION_DAY;
  draft.extent.end = draft.extent.start;
  draft.extent.is_span = i % 3 == 0;
  if (draft.extent.is_span)
    {
      draft.extent.end.earliest += 86400 * 700;
      draft.extent.end.latest += 86400 * 700;
    }
  rdv_document_builder_add_event (builder, &draft);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  const RdvTimelineInfo info = { .title = "Flights – Полёты", .license = "CC0-1.0", .updated = "2026-11-20" };
  const RdvSource web = { .id = "web", .uri = "https://example.org/it's" };

  rdv_document_builder_set_info (builder, &info);
  rdv_document_builder_add_source (builder, &web);
  for (int i = 0; i < N_LANES; i++)
    {
      g_autofree char *id = g_strdup_printf ("lane-%d", i);
      g_autofree char *title = g_strdup_printf ("Lane %c", 'A' + i);
      const RdvLane lane = { .id = id, .title = title };

      rdv_document_builder_add_lane (builder, &lane, NULL);
    }
  for (int i = 0; i < N_EVENTS; i++)
    add_event (builder, i);
  fixture->document = rdv_document_builder_freeze (builder);
  rdv_export_options_init (&fixture->options, NOW);
  fixture->folder = g_dir_make_tmp ("rdv-exporter-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->document);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* so it also asserts that no litter is left */
  g_free (fixture->folder);
}

static RdvExportPlan *
make_plan (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RdvExportPlan *plan = rdv_export_plan_new (fixture->document, &fixture->options, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static GBytes *
render (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = rdv_exporter_render (fixture->document, &fixture->options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (files);
  g_assert_cmpuint (files->len, ==, 1);
  return g_bytes_ref (g_ptr_array_index (files, 0));
}

static GdkPixbuf *
decode (GBytes *png)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);

  g_assert_no_error (error);
  return pixbuf;
}

static void
test_format_from_name (void)
{
  RdvExportFormat format;

  g_assert_true (rdv_export_format_from_name ("a.b/x.PNG", &format));
  g_assert_cmpint (format, ==, RDV_EXPORT_PNG);
  g_assert_true (rdv_export_format_from_name ("x.svg", &format));
  g_assert_cmpint (format, ==, RDV_EXPORT_SVG);
  g_assert_true (rdv_export_format_from_name ("x.y.pdf", &format));
  g_assert_cmpint (format, ==, RDV_EXPORT_PDF);
  g_assert_false (rdv_export_format_from_name ("png", &format));
  g_assert_false (rdv_export_format_from_name ("x.jpeg", &format));
}

static void
test_png_exact_size (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  fixture->options.size.width = 901;
  fixture->options.size.height = 603;
  fixture->options.scale = 2;
  png = render (fixture);
  pixbuf = decode (png);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 1802);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, 1206);
  g_assert_cmpstr (gdk_pixbuf_get_option (pixbuf, "tEXt::Title"), ==, "Flights – Полёты");
  g_assert_true (g_str_has_prefix (gdk_pixbuf_get_option (pixbuf, "tEXt::Software"), "rendezvous "));
}

/* Whether the last column and the last row are of one colour with the corners at the other ends. */
static void
assert_whole_ground (GdkPixbuf *pixbuf)
{
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf), n = gdk_pixbuf_get_n_channels (pixbuf);

  for (int x = 0; x < width; x++)
    g_assert_cmpmem (pixels + (height - 1) * stride + x * n, (gsize) n, pixels, (gsize) n);
  g_assert_cmpmem (pixels + width * n - n, (gsize) n, pixels, (gsize) n);
}

/* Of sizes that are no whole number of pixels too. */
static void
test_png_ground_to_the_edge (Fixture *fixture, gconstpointer data)
{
  static const char *const sizes[] = { "A4", "A6", "A0" };
  static const RdvThemeKind themes[] = { RDV_THEME_LIGHT, RDV_THEME_DARK, RDV_THEME_TRANSPARENT };

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (themes); i++)
    {
      g_autoptr (GBytes) png = NULL;
      g_autoptr (GdkPixbuf) pixbuf = NULL;

      fixture->options.theme = themes[i % G_N_ELEMENTS (themes)];
      g_assert_true (rdv_export_size_from_paper (&fixture->options.size, sizes[i / G_N_ELEMENTS (themes)], FALSE));
      fixture->options.overflow = RDV_OVERFLOW_CONDENSE;
      png = render (fixture);
      pixbuf = decode (png);
      assert_whole_ground (pixbuf);
      g_assert_cmpint (gdk_pixbuf_get_has_alpha (pixbuf), ==, fixture->options.theme == RDV_THEME_TRANSPARENT);
    }
}

/* Nothing is cut off: below the last lane and right of the last label there is ground. */
static void
test_grows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvExportPlan) plan = make_plan (fixture);
  const RdvScene *scene = rdv_export_plan_get_page (plan, 0)->scene;
  const RdvPrimitive *primitives;
  guint n, n_events = 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  primitives = rdv_scene_get_primitives (scene, &n);
  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_GROUP && primitives[i].event != RDV_NONE)
      n_events += g_hash_table_add (seen, GUINT_TO_POINTER (primitives[i].event));
  scene_probe_assert_texts_inside (scene);
  g_assert_cmpuint (n_events, ==, N_EVENTS);
  g_assert_cmpfloat (rdv_scene_get_width (scene), ==, 1600);
}

/* What is said to be enough is, and one pixel less is not. */
static void
test_too_small (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *number;
  int least;

  fixture->options.size.width = 900;
  fixture->options.size.height = 50;
  g_assert_null (rdv_exporter_render (fixture->document, &fixture->options, NULL, &error));
  g_assert_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL);
  number = strstr (error->message, "at least ");
  g_assert_nonnull (number);
  least = (int) g_ascii_strtoll (number + strlen ("at least "), NULL, 10);
  g_clear_error (&error);

  fixture->options.size.height = least;
  bytes = render (fixture);
  fixture->options.size.height = least - 1;
  g_assert_null (rdv_exporter_render (fixture->document, &fixture->options, NULL, &error));
  g_assert_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL);
  g_clear_error (&error);

  fixture->options.size.width = 100;
  fixture->options.size.height = 900;
  g_assert_null (rdv_exporter_render (fixture->document, &fixture->options, NULL, &error));
  g_assert_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL);
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->options.size.width = 20000;
  fixture->options.size.height = 600;
  fixture->options.scale = 2;
  g_assert_null (rdv_exporter_render (fixture->document, &fixture->options, NULL, &error));
  g_assert_error (error, RDV_ERROR, RDV_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "40000 × 1200"));
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  for (int format = RDV_EXPORT_PNG; format <= RDV_EXPORT_PDF; format++)
    {
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;

      fixture->options.format = (RdvExportFormat) format;
      first = render (fixture);
      second = render (fixture);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_range (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = NULL;
  const char *text;
  gsize size;

  fixture->options.format = RDV_EXPORT_SVG;
  fixture->options.has_range = TRUE;
  fixture->options.from = rdv_calendar_date_to_seconds (1980, 1, 1);
  fixture->options.to = rdv_calendar_date_to_seconds (1983, 1, 1) - 1;
  svg = render (fixture);
  text = g_bytes_get_data (svg, &size);
  g_assert_nonnull (strstr (text, ">1980 – 1982 · "));
  g_assert_nonnull (strstr (text, "id=\"event-event-5\""));
  g_assert_null (strstr (text, "id=\"event-event-20\""));
}

/* The picture shows the lanes that the window shows, counts their events, and says how many lanes are left out. */
static void
test_lane_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvLaneOrder) order = rdv_lane_order_new (fixture->document);
  g_autoptr (GBytes) whole = NULL, part = NULL;

  fixture->options.format = RDV_EXPORT_SVG;
  whole = render (fixture);
  rdv_lane_order_hide (order, 1);
  fixture->options.lane_order = order;
  part = render (fixture);
  g_assert_nonnull (strstr (g_bytes_get_data (whole, NULL), "id=\"event-event-1\""));
  g_assert_null (strstr (g_bytes_get_data (whole, NULL), "hidden lane"));
  g_assert_null (strstr (g_bytes_get_data (part, NULL), "id=\"event-event-1\""));
  g_assert_nonnull (strstr (g_bytes_get_data (part, NULL), "id=\"event-event-0\""));
  g_assert_nonnull (strstr (g_bytes_get_data (part, NULL), ">1 hidden lane<"));
}

/* A picture of another day says which; today's says "Today". */
static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) today = NULL;
  g_autoptr (GBytes) then = NULL;

  fixture->options.format = RDV_EXPORT_SVG;
  fixture->options.now = fixture->options.created = rdv_calendar_date_to_seconds (2000, 1, 1);
  today = render (fixture);
  fixture->options.now = rdv_calendar_date_to_seconds (1995, 6, 29) + 3600;
  then = render (fixture);
  g_assert_nonnull (strstr (g_bytes_get_data (today, NULL), ">Today<"));
  g_assert_null (strstr (g_bytes_get_data (then, NULL), ">Today<"));
  g_assert_nonnull (strstr (g_bytes_get_data (then, NULL), ">29 June 1995<"));
}

/* The hours of the zone that the window shows. */
static void
test_zone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvZone) zone = rdv_zone_new ("+03:00");
  g_autoptr (GBytes) svg = NULL;

  fixture->options.format = RDV_EXPORT_SVG;
  fixture->options.has_range = TRUE;
  fixture->options.from = rdv_calendar_date_to_seconds (1980, 1, 1);
  fixture->options.to = fixture->options.from + 3599;
  fixture->options.zone = zone;
  svg = render (fixture);
  g_assert_nonnull (strstr (g_bytes_get_data (svg, NULL), ">UTC+03:00<"));
  g_assert_nonnull (strstr (g_bytes_get_data (svg, NULL), ">03:30<"));
}

/* Runs a program of poppler on the PDF; NULL when it is not installed. */
static char *
run_on_pdf (Fixture *fixture, GBytes *pdf, const char *program, const char *argument)
{
  g_autofree char *tool = g_find_program_in_path (program);
  g_autofree char *path = g_build_filename (fixture->folder, "x.pdf", NULL);
  const char *argv[] = { tool, path, argument, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  if (tool == NULL)
    return NULL;
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, NULL, &error));
  g_assert_cmpint (g_remove (path), ==, 0);
  return output;
}

static char *
without_spaces (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (result, *p);
  return g_string_free (result, FALSE);
}

static void
test_pdf_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (RdvExportPlan) plan = NULL;
  const RdvScene *scene;
  const RdvPrimitive *primitives;
  guint n;

  fixture->options.format = RDV_EXPORT_PDF;
  pdf = render (fixture);
  text = run_on_pdf (fixture, pdf, "pdftotext", "-");
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  joined = without_spaces (text);
  plan = make_plan (fixture);
  scene = rdv_export_plan_get_page (plan, 0)->scene;
  primitives = rdv_scene_get_primitives (scene, &n);
  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT)
      {
        g_autofree char *label = without_spaces (rdv_scene_get_text (scene, &primitives[i]));

        if (strstr (joined, label) == NULL)
          g_error ("“%s” is not in the text of the PDF", label);
      }
}

static void
test_pdf_facts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *info = NULL;
  g_autofree char *fonts = NULL;

  fixture->options.format = RDV_EXPORT_PDF;
  fixture->options.size.width = 1600;
  fixture->options.size.height = 900;
  fixture->options.created = 174801540;
  pdf = render (fixture);
  info = run_on_pdf (fixture, pdf, "pdfinfo", NULL);
  fonts = run_on_pdf (fixture, pdf, "pdffonts", NULL);
  if (info == NULL || fonts == NULL)
    {
      g_test_skip ("poppler's tools are not installed");
      return;
    }
  g_assert_true (g_regex_match_simple ("^Title: +Flights – Полёты$", info, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Page size: +1200 x 675 pts", info, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^CreationDate: +Thu Jul 17 03:59:00 1975 UTC", info, G_REGEX_MULTILINE, 0));
  /* Two lines of heading; every font after them is embedded and has its way back to Unicode. */
  g_assert_false (g_regex_match_simple (" no +(yes|no) +(yes|no) +[0-9]+ +0$", fonts, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple (" yes +yes +yes +[0-9]+ +0$", fonts, G_REGEX_MULTILINE, 0));
}

/* In points from the lower left, an annotation lies where a hit of the scene lies. */
static gboolean
is_on_hit (const RdvScene *scene, char *rectangle, double scale)
{
  const double height = rdv_scene_get_height (scene);
  g_auto (GStrv) edges = g_strsplit (g_strstrip (rectangle), " ", 4);
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);

  g_assert_cmpuint (g_strv_length (edges), ==, 4);
  for (guint i = 0; i < n; i++)
    if (ABS (g_ascii_strtod (edges[0], NULL) / scale - hits[i].x) < 1
        && ABS (height - g_ascii_strtod (edges[3], NULL) / scale - hits[i].y) < 1
        && ABS (g_ascii_strtod (edges[2], NULL) / scale - hits[i].x - hits[i].width) < 1
        && ABS (height - g_ascii_strtod (edges[1], NULL) / scale - hits[i].y - hits[i].height) < 1)
      return TRUE;
  return FALSE;
}

/* Adds what a compressed stream holds; nothing when it is another kind of stream. */
static void
append_inflated (GString *out, const char *data, gsize size)
{
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, G_CONVERTER (inflater));
  char buffer[4096];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0)
    g_string_append_len (out, buffer, n);
}

/* A PDF with all of its streams as they are and inflated: newer releases of cairo keep links in streams of objects. */
static GString *
read_pdf (GBytes *pdf)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  const char *end = data + size;
  GString *content = g_string_new_len (data, (gssize) size);

  for (const char *p = data; (p = memmem (p, (gsize) (end - p), "stream\n", 7)) != NULL;)
    {
      const char *start = p + 7;
      const char *stop = memmem (start, (gsize) (end - start), "endstream", 9);

      if (stop == NULL)
        break;
      append_inflated (content, start, (gsize) (stop - start));
      p = stop + 9;
    }
  return content;
}

static void
test_pdf_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GString) content = NULL;
  g_autoptr (RdvExportPlan) plan = NULL;
  guint n_links = 0;

  fixture->options.format = RDV_EXPORT_PDF;
  fixture->options.scale = 2;
  pdf = render (fixture);
  content = read_pdf (pdf);
  plan = make_plan (fixture);
  for (const char *p = content->str; (p = memmem (p, content->len - (gsize) (p - content->str), "/Rect [", 7)) != NULL; p++)
    {
      g_autofree char *rectangle = g_strndup (p + 7, strcspn (p + 7, "]"));

      g_assert_true (is_on_hit (rdv_export_plan_get_page (plan, 0)->scene, rectangle, 0.75 * 2));
      n_links++;
    }
  g_assert_cmpuint (n_links, >=, N_EVENTS);
  g_assert_nonnull (memmem (content->str, content->len, "(https://example.org/it's)", 26));
}

static char *
read_file (const char *path)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

static void
assert_not_written (Fixture *fixture, const char *path, const char *reason)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (rdv_exporter_write (fixture->document, &fixture->options, file, NULL, &error));
  g_assert_error (error, RDV_ERROR, RDV_ERROR_WRITE);
  if (strstr (error->message, reason) == NULL)
    g_error ("“%s” does not say “%s”", error->message, reason);
}

static void
test_written_whole (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture.svg", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autofree char *content = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  fixture->options.format = RDV_EXPORT_SVG;
  expected = render (fixture);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_cmpint (symlink ("picture.svg", link), ==, 0);
  files = rdv_exporter_write (fixture->document, &fixture->options, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);

  /* What the link points to is new and as private as it was; the link is still one. */
  content = read_file (path);
  g_assert_cmpuint (strlen (content), ==, g_bytes_get_size (expected));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_remove (link), ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture.png", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "picture.png", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  assert_not_written (fixture, fixture->folder, "it is a folder");
  assert_not_written (fixture, nowhere, "there is no folder");
  assert_not_written (fixture, "/dev/full", "the disk is full");
  assert_not_written (fixture, "/proc/picture.png", "could not be written");

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (path, 0444), ==, 0);
      assert_not_written (fixture, path, "you may not write there");
      g_assert_cmpint (g_chmod (path, 0644), ==, 0);
      g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
      assert_not_written (fixture, path, "you may not write there");
      g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
    }
  /* A picture that cannot be made does not touch the file either. */
  fixture->options.size.width = fixture->options.size.height = 10;
  g_assert_null (rdv_exporter_write (fixture->document, &fixture->options, file, NULL, NULL));
  content = read_file (path);
  g_assert_cmpstr (content, ==, "old");
  g_assert_cmpint (g_remove (path), ==, 0);
}

#define ADD(path, func) g_test_add ("/exporter/" path, Fixture, NULL, set_up, func, tear_down)

/* What an asynchronous export has told. */
typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  double cancel_at; /* cancelled when told so much */
  double last;
  guint n_told;
  GAsyncResult *result;
} Told;

static void
on_progress (double fraction, gpointer user_data)
{
  Told *told = user_data;

  g_assert_cmpfloat (fraction, >=, told->last);
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_null (told->result);
  told->last = fraction;
  told->n_told++;
  if (fraction >= told->cancel_at)
    g_cancellable_cancel (told->cancellable);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Told *told = user_data;

  told->result = g_object_ref (result);
  g_main_loop_quit (told->loop);
}

static void
told_init (Told *told, double cancel_at)
{
  *told = (Told){ .loop = g_main_loop_new (NULL, FALSE), .cancellable = g_cancellable_new (), .cancel_at = cancel_at };
}

static void
told_clear (Told *told)
{
  g_main_loop_unref (told->loop);
  g_object_unref (told->cancellable);
  g_clear_object (&told->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_auto (Told) told;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "x.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  gsize size;

  told_init (&told, 2);
  fixture->options.size.width = fixture->options.size.height = 1000;
  expected = render (fixture);
  rdv_exporter_write_async (fixture->document, &fixture->options, file, told.cancellable, on_progress, &told, on_done, &told);
  g_main_loop_run (told.loop);
  files = rdv_exporter_write_finish (told.result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_true (g_file_equal (g_ptr_array_index (files, 0), file));
  g_assert_cmpuint (told.n_told, >, 2);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpmem (content, size, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* Whenever it is cancelled, that is what it says, and nothing is written. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "x", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_cancelled = 0;

  fixture->options.size.width = 2000;
  fixture->options.size.height = 1500;
  fixture->options.size.is_paper = TRUE;
  for (int format = RDV_EXPORT_PNG; format <= RDV_EXPORT_PDF; format++)
    for (double at = 0; at < 0.9; at += 0.2)
      {
        g_auto (Told) told;
        g_autoptr (GPtrArray) files = NULL;
        g_autoptr (GError) error = NULL;

        told_init (&told, at);
        fixture->options.format = (RdvExportFormat) format;
        rdv_exporter_write_async (fixture->document, &fixture->options, file, told.cancellable, on_progress, &told, on_done, &told);
        g_main_loop_run (told.loop);
        files = rdv_exporter_write_finish (told.result, &error);
        if (files != NULL)
          {
            g_assert_cmpint (g_remove (path), ==, 0); /* it was quicker than we */
            continue;
          }
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
        n_cancelled++;
      }
  g_assert_cmpuint (n_cancelled, >, 0);
}

/* A filter: those events and no others, counted, in lanes that are arranged as before. */
static void
test_some_events (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvBitset) events = rdv_bitset_new (N_EVENTS);
  g_autoptr (RdvLaneOrder) order = rdv_lane_order_new (fixture->document);
  g_autoptr (GBytes) svg = NULL;
  const char *text;

  for (guint i = 0; i < N_EVENTS; i += 5)
    rdv_bitset_add (events, i);
  rdv_lane_order_move_before (order, 3, 0);
  fixture->options.format = RDV_EXPORT_SVG;
  fixture->options.events = events;
  fixture->options.lane_order = order;
  svg = render (fixture);
  text = g_bytes_get_data (svg, NULL);
  g_assert_nonnull (strstr (text, "12 events<"));
  g_assert_true (strstr (text, "id=\"lane-lane-3\"") < strstr (text, "id=\"lane-lane-0\""));
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("id=\"event-%s\"", rdv_document_get_id (fixture->document, i));

      g_assert_true ((strstr (text, id) != NULL) == rdv_bitset_contains (events, i));
    }
}

/* On paper things get as large as they may: just not too large for the sheet, and all of the sheet is used in one direction at least. */
static void
test_fills_paper (Fixture *fixture, gconstpointer data)
{
  static const char *const papers[] = { "A0", "A1", "A2", "A3", "A4" };
  double last_zoom = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (RdvExportPlan) plan = NULL;
      const RdvExportPage *page;

      g_assert_true (rdv_export_size_from_paper (&fixture->options.size, papers[i], TRUE));
      plan = make_plan (fixture);
      page = rdv_export_plan_get_page (plan, 0);
      g_assert_cmpuint (rdv_export_plan_get_n_pages (plan), ==, 1);
      g_assert_cmpfloat (page->width, ==, fixture->options.size.width);
      g_assert_cmpfloat (page->height, ==, fixture->options.size.height);
      g_assert_cmpfloat (rdv_scene_get_width (page->scene) * page->zoom, <=, page->width);
      g_assert_cmpfloat (rdv_scene_get_height (page->scene) * page->zoom, <=, page->height);
      g_assert_cmpfloat (page->zoom, <=, last_zoom);
      last_zoom = page->zoom;
    }
}

static void
test_sizes (void)
{
  static const char *const wrong[] = { "", "x", "100", "100x", "x100", "0x100", "1x2x3", "-1x5", "1.5x3", "100xmm", "5mmx100mm",
                                       "100x5mm", "autox100", "poster" };
  RdvExportSize size = RDV_EXPORT_SIZE_USUAL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (rdv_export_size_parse (&size, wrong[i]));
  g_assert_cmpfloat (size.width, ==, 0);
  g_assert_true (rdv_export_size_parse (&size, "1600xauto"));
  g_assert_cmpfloat (size.width, ==, 1600);
  g_assert_cmpfloat (size.height, ==, 0);
  g_assert_true (rdv_export_size_parse (&size, "297x210mm"));
  g_assert_cmpfloat_with_epsilon (size.width, 297 / 25.4 * 96, 1e-9);
  g_assert_true (size.is_paper);
  for (guint i = 0; rdv_export_size_list_presets ()[i] != NULL; i++)
    g_assert_true (rdv_export_size_parse (&size, rdv_export_size_list_presets ()[i]));
  for (guint i = 0; rdv_export_size_list_papers ()[i] != NULL; i++)
    {
      RdvExportSize upright, lying;

      g_assert_true (rdv_export_size_from_paper (&upright, rdv_export_size_list_papers ()[i], FALSE));
      g_assert_true (rdv_export_size_from_paper (&lying, rdv_export_size_list_papers ()[i], TRUE));
      g_assert_cmpfloat (upright.width, <, upright.height);
      g_assert_cmpfloat (upright.width, ==, lying.height);
      g_assert_cmpfloat (upright.height, ==, lying.width);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exporter/format-from-name", test_format_from_name);
  g_test_add_func ("/exporter/sizes", test_sizes);
  ADD ("png-exact-size", test_png_exact_size);
  ADD ("png-ground-to-the-edge", test_png_ground_to_the_edge);
  ADD ("grows", test_grows);
  ADD ("too-small", test_too_small);
  ADD ("too-large", test_too_large);
  ADD ("same-bytes", test_same_bytes);
  ADD ("range", test_range);
  ADD ("lane-order", test_lane_order);
  ADD ("as-of", test_as_of);
  ADD ("zone", test_zone);
  ADD ("pdf-text", test_pdf_text);
  ADD ("pdf-facts", test_pdf_facts);
  ADD ("pdf-links", test_pdf_links);
  ADD ("async", test_async);
  ADD ("cancel", test_cancel);
  ADD ("some-events", test_some_events);
  ADD ("fills-paper", test_fills_paper);
  ADD ("written-whole", test_written_whole);
  ADD ("unwritable", test_unwritable);
  return g_test_run ();
}
