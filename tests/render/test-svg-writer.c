/* test-svg-writer.c: SVG that every reader reads. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-svg-writer.h"

#include <locale.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-document-builder.h"

#define NOW G_GINT64_CONSTANT (1795392000)
#define INK 0x1d1d20ff

/* Elements, attributes and texts as a reader meets them. */
typedef struct
{
  GHashTable *ids;
  GHashTable *references; /* what url(#...) names */
  GPtrArray *texts;       /* content of <text> */
  GPtrArray *titles;
  GPtrArray *links;
  GString *content;
  guint n_clip_paths, n_gradients;
} Reading;

static void
note_attribute (Reading *reading, const char *name, const char *value)
{
  if (strcmp (name, "id") == 0)
    g_assert_true (g_hash_table_add (reading->ids, g_strdup (value)));
  else if (strcmp (name, "xlink:href") == 0)
    g_ptr_array_add (reading->links, g_strdup (value));
  else if (g_str_has_prefix (value, "url(#"))
    g_hash_table_add (reading->references, g_strndup (value + 5, strlen (value) - 6));
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reading *reading = data;

  g_string_truncate (reading->content, 0);
  reading->n_clip_paths += strcmp (element, "clipPath") == 0;
  reading->n_gradients += strcmp (element, "linearGradient") == 0;
  for (guint i = 0; names[i] != NULL; i++)
    note_attribute (reading, names[i], values[i]);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reading *reading = data;

  if (strcmp (element, "text") == 0)
    g_ptr_array_add (reading->texts, g_strdup (reading->content->str));
  else if (strcmp (element, "title") == 0)
    g_ptr_array_add (reading->titles, g_strdup (reading->content->str));
}

static void
text (GMarkupParseContext *context, const char *content, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Reading *) data)->content, content, (gssize) length);
}

static Reading *
reading_new (GBytes *svg)
{
  const GMarkupParser parser = { .start_element = start_element, .end_element = end_element, .text = text };
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, reading, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  reading->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->texts = g_ptr_array_new_with_free_func (g_free);
  reading->titles = g_ptr_array_new_with_free_func (g_free);
  reading->links = g_ptr_array_new_with_free_func (g_free);
  reading->content = g_string_new (NULL);
  g_markup_parse_context_parse (context, data, (gssize) size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return reading;
}

static void
reading_free (Reading *reading)
{
  g_hash_table_unref (reading->ids);
  g_hash_table_unref (reading->references);
  g_ptr_array_unref (reading->texts);
  g_ptr_array_unref (reading->titles);
  g_ptr_array_unref (reading->links);
  g_string_free (reading->content, TRUE);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

typedef struct
{
  RdvDocument *document;
  RdvPangoMeasure *measure;
  RdvScene *scene;
} Fixture;

static void
add_event (RdvDocumentBuilder *builder, const char *id, const char *title, int year, const char *source)
{
  RdvEventDraft draft = { .id = id, .title = title, .summary = "Said <of> it", .sources = &source, .n_sources = 1 };

  draft.extent.start.earliest = rdv_calendar_date_to_seconds (year, 1, 1);
  draft.extent.start.latest = rdv_calendar_date_to_seconds (year + 1, 1, 1) - 1;
  draft.extent.start.precision = RDV_PRECISION_YEAR;
  draft.extent.end = draft.extent.start;
  rdv_document_builder_add_event (builder, &draft);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  const RdvTimelineInfo info = { .title = "Soyuz & \"Shuttle\" <1>", .description = "Two\tways" };
  const RdvSource web = { .id = "web", .uri = "https://example.org/?a=1&b='2'" };
  const RdvSource script = { .id = "script", .uri = "javascript:alert(1)" };

  rdv_document_builder_set_info (builder, &info);
  rdv_document_builder_add_source (builder, &web);
  rdv_document_builder_add_source (builder, &script);
  add_event (builder, "a b", "First", 1975, "web");
  add_event (builder, "a.b", "Second & last", 1976, "script");
  add_event (builder, "русский", "Союз", 1977, "web");
  fixture->document = rdv_document_builder_freeze (builder);
  fixture->measure = rdv_pango_measure_new (NULL, "Sans", 1);
  fixture->scene = rdv_scene_new (400, 300);
  for (RdvTextStyle style = 0; style < RDV_N_TEXT_STYLES; style++)
    rdv_scene_set_text_metrics (fixture->scene, style, rdv_text_style_get_size (style), 10, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->document);
  g_object_unref (fixture->measure);
  rdv_scene_unref (fixture->scene);
}

static GBytes *
write_scene (Fixture *fixture)
{
  const RdvExportPage page = { .scene = fixture->scene, .width = 400, .height = 300, .zoom = 1, .clip_width = 400,
                               .clip_height = 300 };
  const char *title = rdv_document_get_info (fixture->document)->title;
  const RdvSvgPicture picture = { .page = &page, .document = fixture->document, .measure = fixture->measure,
                                  .title = title != NULL ? title : "Timeline", .scale = 2, .now = NOW };
  RdvExportWatch watch;

  rdv_export_watch_init (&watch, NULL, NULL, NULL);
  return rdv_svg_writer_write (&picture, &watch, NULL);
}

static const char *
get_text (GBytes *svg)
{
  gsize size;

  return g_bytes_get_data (svg, &size);
}

static void
add_mark (Fixture *fixture, guint event)
{
  rdv_scene_add_group (fixture->scene, event, "mark");
  rdv_scene_add_marker (fixture->scene, 50, 50, 11, RDV_MARKER_DIAMOND, INK, 0, 0, RDV_DASH_SOLID);
  rdv_scene_end_group (fixture->scene);
  rdv_scene_add_group (fixture->scene, event, "label");
  rdv_scene_add_text (fixture->scene, RDV_TEXT_LABEL, 60, 54, 80, rdv_document_get_title (fixture->document, event), INK);
  rdv_scene_end_group (fixture->scene);
}

static void
test_events (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (Reading) reading = NULL;

  for (guint event = 0; event < 3; event++)
    add_mark (fixture, event);
  svg = write_scene (fixture);
  reading = reading_new (svg);

  /* One id, one title an event (ids are unique: reading asserts it), and the picture's own title first. */
  g_assert_true (g_hash_table_contains (reading->ids, "event-a.20b"));
  g_assert_true (g_hash_table_contains (reading->ids, "event-a.2eb"));
  g_assert_cmpuint (g_hash_table_size (reading->ids), ==, 3);
  g_assert_cmpuint (reading->titles->len, ==, 4);
  g_assert_cmpstr (reading->titles->pdata[0], ==, "Soyuz & \"Shuttle\" <1>");
  g_assert_true (g_str_has_prefix (reading->titles->pdata[2], "Second & last\n1976\n"));
  g_assert_cmpuint (reading->texts->len, ==, 3);
  g_assert_cmpstr (reading->texts->pdata[2], ==, "Союз");
  /* Mark and label of the two with a source on the web; no script. */
  g_assert_cmpuint (reading->links->len, ==, 4);
  g_assert_cmpstr (reading->links->pdata[0], ==, "https://example.org/?a=1&b='2'");
}

static void
test_escaping (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (Reading) reading = NULL;
  static const char *const texts[]
    = { "a < b & \"c\" > 'd'", "bell \a, escape \033[0m", "broken \xff\xfe", "\xef\xbf\xbf not a character", "]]>", "a  b " };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_utf8_validate (texts[i], -1, NULL))
      rdv_scene_add_text (fixture->scene, RDV_TEXT_LABEL, 10, 20, 90, texts[i], INK);
  svg = write_scene (fixture);
  reading = reading_new (svg);
  g_assert_cmpuint (reading->texts->len, ==, 5);
  g_assert_cmpstr (reading->texts->pdata[0], ==, texts[0]);
  g_assert_cmpstr (reading->texts->pdata[1], ==, "bell \xef\xbf\xbd, escape \xef\xbf\xbd[0m");
  g_assert_cmpstr (reading->texts->pdata[2], ==, "\xef\xbf\xbd not a character");
  g_assert_cmpstr (reading->texts->pdata[4], ==, texts[5]);
}

static void
test_definitions_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (Reading) reading = NULL;
  GHashTableIter iter;
  gpointer reference;

  for (int i = 0; i < 5; i++)
    {
      rdv_scene_add_clip (fixture->scene, 10, 10, 100, 100);
      rdv_scene_add_gradient (fixture->scene, i * 10, 10, 10, 10, 0xff0000ff, 0x00ff0000);
      rdv_scene_add_gradient (fixture->scene, i * 10, 30, 10, 10, 0x0000ffff, 0);
      rdv_scene_end_clip (fixture->scene);
    }
  svg = write_scene (fixture);
  reading = reading_new (svg);
  g_assert_cmpuint (reading->n_clip_paths, ==, 1);
  g_assert_cmpuint (reading->n_gradients, ==, 2);
  g_hash_table_iter_init (&iter, reading->references);
  while (g_hash_table_iter_next (&iter, &reference, NULL))
    g_assert_true (g_hash_table_contains (reading->ids, reference));
  g_assert_cmpuint (g_hash_table_size (reading->references), ==, 3);
}

/* What comes up out of nothing has its hue there already. */
static void
test_fade_in (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;

  rdv_scene_add_gradient (fixture->scene, 10, 10, 40, 10, 0x0000ff00, 0x0000ff80);
  svg = write_scene (fixture);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (text, "<stop offset=\"0\" stop-color=\"#0000ff\" stop-opacity=\"0\"/>"));
}

static void
test_cluster (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (Reading) reading = NULL;
  const RdvHit other = { .kind = RDV_HIT_EVENT, .id = 1 };

  rdv_scene_add_hit (fixture->scene, &other);
  for (guint32 n = 37; n < 39; n++)
    {
      const RdvHit hit = { .kind = RDV_HIT_CLUSTER, .id = n, .from = 0, .to = 86400 * 400 };

      rdv_scene_add_group (fixture->scene, RDV_NONE, "cluster");
      rdv_scene_add_text (fixture->scene, RDV_TEXT_CLUSTER, 10, 20, 20, "37", INK);
      rdv_scene_end_group (fixture->scene);
      rdv_scene_add_hit (fixture->scene, &hit);
    }
  svg = write_scene (fixture);
  reading = reading_new (svg);
  g_assert_cmpuint (reading->titles->len, ==, 3);
  g_assert_true (g_str_has_prefix (reading->titles->pdata[1], "37 events\n"));
  g_assert_true (g_str_has_prefix (reading->titles->pdata[2], "38 events\n"));
}

static void
test_root (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = write_scene (fixture);
  const char *head = get_text (svg);

  g_assert_nonnull (strstr (head, " width=\"800\" height=\"600\" viewBox=\"0 0 400 300\""));
  g_assert_nonnull (strstr (head, "aria-label=\"Soyuz &amp; &quot;Shuttle&quot; &lt;1&gt;\""));
  g_assert_nonnull (strstr (head, "font-family=\"'Noto Sans', "));
  g_assert_nonnull (strstr (head, "<desc>Two&#9;ways</desc>"));
}

static void
test_every_kind (Fixture *fixture, gconstpointer data)
{
  const RdvPathStep steps[] = { { RDV_PATH_MOVE, .x = 1.005F, .y = -0.001F }, { RDV_PATH_LINE, .x = 5, .y = 5 }, { RDV_PATH_END } };
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (Reading) reading = NULL;

  rdv_scene_add_rounded_rect (fixture->scene, 10, 20, 60, 17, 4, 0x11223380, INK, 1, RDV_DASH_DASHED);
  rdv_scene_add_line (fixture->scene, 0, 1.5, 100, 1.5, INK, 1, RDV_DASH_DOTTED);
  rdv_scene_add_hatch (fixture->scene, 10, 20, 60, 17, 6, INK, 1);
  rdv_scene_add_path (fixture->scene, 0, 0, steps, 0, INK, 1);
  rdv_scene_add_struck_text (fixture->scene, RDV_TEXT_LABEL_STRONG, 10, 50, 90, "Hermes", INK);
  rdv_scene_add_text (fixture->scene, RDV_TEXT_LABEL, 10, 80, 90, "مركبة", INK);
  svg = write_scene (fixture);
  reading = reading_new (svg);
  g_assert_nonnull (strstr (get_text (svg), "<rect x=\"10.5\" y=\"20.5\" width=\"59\" height=\"16\" rx=\"3.5\" fill=\"#112233\" "
                                            "fill-opacity=\"0.5\" stroke=\"#1d1d20\" stroke-width=\"1\" stroke-dasharray=\"4 3\"/>"));
  g_assert_nonnull (strstr (get_text (svg), "stroke-dasharray=\"1.5 3\""));
  g_assert_nonnull (strstr (get_text (svg), " d=\"M1 0L5 5\""));
  g_assert_nonnull (strstr (get_text (svg), "font-weight=\"700\" fill=\"#1d1d20\" text-decoration=\"line-through\""));
  g_assert_nonnull (strstr (get_text (svg), "direction=\"rtl\" text-anchor=\"end\""));
}

/* A comma of the locale would end a number. */
static void
test_same_bytes_in_any_locale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  add_mark (fixture, 0);
  rdv_scene_add_line (fixture->scene, 0, 1.5, 100.25, 1.5, INK, 1, RDV_DASH_DOTTED);
  first = write_scene (fixture);
  setlocale (LC_NUMERIC, "de_DE.UTF-8");
  second = write_scene (fixture);
  setlocale (LC_NUMERIC, "C");
  g_assert_true (g_bytes_equal (first, second));
}

/* A scene whose groups were left open still makes a whole file. */
static void
test_open_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (Reading) reading = NULL;

  rdv_scene_end_group (fixture->scene);
  rdv_scene_add_clip (fixture->scene, 0, 0, 10, 10);
  rdv_scene_add_group (fixture->scene, 0, "mark");
  svg = write_scene (fixture);
  reading = reading_new (svg);
  g_assert_cmpuint (reading->titles->len, ==, 2);
}

#define ADD(path, func) g_test_add ("/svg-writer/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("events", test_events);
  ADD ("escaping", test_escaping);
  ADD ("definitions-once", test_definitions_once);
  ADD ("fade-in", test_fade_in);
  ADD ("cluster", test_cluster);
  ADD ("root", test_root);
  ADD ("every-kind", test_every_kind);
  ADD ("same-bytes-in-any-locale", test_same_bytes_in_any_locale);
  ADD ("open-groups", test_open_groups);
  return g_test_run ();
}
