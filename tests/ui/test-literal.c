/* test-literal.c: whatever a file holds is shown as it stands, and freezes nothing. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-detail-pane.h"
#include "rdv-exporter.h"
#include "rdv-hover-card.h"
#include "rdv-search-row.h"
#include "rdv-text.h"
#include "rdv-tours-popover.h"
#include "rdv-window.h"
#include "ui-probe.h"
#include "window-fixture.h"

#include <string.h>

#define NOW 1790000000
/* Every text of the file begins with this: markup, an entity, formats, a mnemonic, a mark that turns the
 * direction of writing. */
#define TRICK "<b>q</b> &amp; &lt; %s%n _k \u202e\u200f"

typedef struct
{
  GtkWidget *window;
  RdvDocument *document;
  gboolean is_short; /* no text has a tail */
} Fixture;

/* Every field of @json that holds "@" gets the trick and its own letter, and @tail. */
static char *
dup_timeline (const char *tail)
{
  static const char json[] =
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"id\": \"t\", \"title\": \"@title\", "
      "\"description\": \"@description\","
      " \"license\": \"@license\", \"lanes\": [{\"id\": \"l\", \"title\": \"@lane\"}],"
      " \"categories\": [{\"id\": \"c\", \"title\": \"@category\"}], \"eras\": [{\"title\": \"@era\", "
      "\"date\": \"1970/1980\"}],"
      " \"subjects\": [{\"id\": \"p\", \"kind\": \"person\", \"name\": \"@name\", \"aliases\": [\"@alias\"], "
      "\"agency\": \"@agency\","
      "  \"country\": \"@country\", \"summary\": \"@about\", \"links\": [{\"title\": \"@link\", \"url\": "
      "\"https://example.org/\"}]}],"
      " \"sources\": [{\"id\": \"s\", \"title\": \"@source\", \"publisher\": \"@publisher\", \"url\": "
      "\"javascript:@\"}],"
      " \"tours\": [{\"id\": \"x\", \"title\": \"@tour\", \"steps\": [{\"event\": \"e\", \"text\": "
      "\"@step\"}]}],"
      " \"events\": [{\"id\": \"e\", \"title\": \"@event\", \"date\": \"1975\", \"lane\": \"l\", "
      "\"category\": \"c\", \"summary\": \"@summary\","
      "  \"body\": \"@body\", \"subjects\": [{\"id\": \"p\", \"role\": \"@role\"}], \"sources\": [\"s\"],"
      "  \"related\": [{\"id\": \"f\", \"kind\": \"part-of\"}], \"links\": [{\"title\": \"@more\", \"url\": "
      "\"file:///@\"}],"
      "  \"media\": [{\"uri\": \"https://example.org/\", \"alt\": \"@alt\", \"credit\": \"@credit\", "
      "\"license\": \"@cc\"}],"
      "  \"plan\": [{\"asOf\": \"1970-01-01\", \"date\": \"1974\", \"title\": \"@plan\", \"summary\": "
      "\"@reason\", \"source\": \"s\"}]},"
      "  {\"id\": \"f\", \"title\": \"@other\", \"date\": \"1976\", \"lane\": \"l\"}]}";
  GString *text = g_string_new (NULL);

  for (const char *p = json; *p != '\0'; p++)
    {
      gsize length = strcspn (p + 1, "\"");

      if (*p != '@')
        {
          g_string_append_c (text, *p);
          continue;
        }
      g_string_append_printf (text, "%s%.*s%s", TRICK, (int)length, p + 1, tail);
      p += length;
    }
  return g_string_free (text, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer tail)
{
  g_autofree char *json = dup_timeline (tail);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_stream (stream, "test", NULL);

  fixture->is_short = *(const char *)tail == '\0';
  fixture->window = GTK_WIDGET (window_fixture_open (NOW, 1200, 700));
  rdv_window_load (RDV_WINDOW (fixture->window), loader);
  ui_probe_wait (window_fixture_has_document, fixture->window, "the file is read");
  ui_probe_wait (window_fixture_is_laid_out, fixture->window, "the window is on the screen");
  fixture->document = rdv_window_get_document (RDV_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer tail)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* No label takes a text of the file as markup, and none holds more than can be laid out at once. */
static void
assert_labels (GtkWidget *root)
{
  const char *text = GTK_IS_LABEL (root)         ? gtk_label_get_text (GTK_LABEL (root))
                     : GTK_IS_INSCRIPTION (root) ? gtk_inscription_get_text (GTK_INSCRIPTION (root))
                                                 : NULL;

  if (text != NULL)
    {
      g_assert_cmpuint (strlen (text), <=, 2 * RDV_TEXT_LONGEST);
      /* Whatever shows a part of a trick shows its beginning. */
      if (strstr (text, "q</b>") != NULL)
        g_assert_nonnull (strstr (text, "<b>q</b>"));
      if (strstr (text, "%n") != NULL)
        g_assert_nonnull (strstr (text, "<b>q</b> &amp; &lt; %s%n _k"));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_labels (child);
}

static void
assert_says (GtkWidget *root, const char *const *names)
{
  for (; *names != NULL; names++)
    {
      g_autofree char *text = g_strconcat (TRICK, *names, NULL);

      if (ui_probe_find_label_with (root, text) == NULL)
        g_error ("%s is not said as it stands", *names);
    }
}

static void
test_pages (Fixture *fixture, gconstpointer tail)
{
  static const char *const timeline[] = { "title", "description", "license", "lane", "tour", NULL };
  static const char *const event[] = { "event",  "summary",   "body", "category", "lane",   "name",   "role",
                                       "agency", "country",   "plan", "reason",   "source", "credit", "cc",
                                       "more",   "publisher", "alt",  "other",    NULL };
  static const char *const subject[] = {
    "name", "alias", "agency", "country", "about", "link", "event", NULL
  };
  RdvDetailPane *pane = rdv_window_get_pane (RDV_WINDOW (fixture->window));

  assert_labels (fixture->window);
  if (fixture->is_short)
    assert_says (GTK_WIDGET (pane), timeline);
  rdv_detail_pane_show_event (pane, rdv_document_find_event (fixture->document, "e"));
  assert_labels (fixture->window);
  if (fixture->is_short)
    assert_says (GTK_WIDGET (pane), event);
  /* An address that the desktop is not to open is read, not pressed. */
  g_assert_null (ui_probe_find_button (GTK_WIDGET (pane), TRICK "more"));
  g_assert_null (ui_probe_find_button (GTK_WIDGET (pane), TRICK "source"));
  rdv_detail_pane_show_subject (pane, 0);
  assert_labels (fixture->window);
  if (fixture->is_short)
    assert_says (GTK_WIDGET (pane), subject);
}

/* What is drawn: names of lanes may be cut off, but begin as they stand in the file. */
static guint
count_drawn (RdvScene *scene, const char *beginning)
{
  guint n, n_found = 0;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT)
      {
        const char *text = rdv_scene_get_text (scene, &primitives[i]);

        g_assert_cmpuint (strlen (text), <=, 2 * RDV_TEXT_LONGEST);
        n_found += g_str_has_prefix (text, beginning);
      }
  return n_found;
}

static gboolean
is_drawn (gpointer data)
{
  Fixture *fixture = data;
  RdvScene *scene = rdv_canvas_get_scene (rdv_window_get_canvas (RDV_WINDOW (fixture->window)));

  /* A lane and an era, and two events where their labels fit. */
  return scene != NULL && count_drawn (scene, "<b>q") >= (fixture->is_short ? 4 : 2);
}

static void
test_picture (Fixture *fixture, gconstpointer tail)
{
  ui_probe_wait (is_drawn, fixture, "events, lane and era are drawn as they stand");
}

typedef struct
{
  GString *said;
  guint n_elements;
} Svg;

static void
on_element (GMarkupParseContext *context,
            const char *name,
            const char **names,
            const char **values,
            gpointer user_data,
            GError **error)
{
  Svg *svg = user_data;

  /* A text of the file that became an element of the picture. */
  g_assert_cmpstr (name, !=, "b");
  svg->n_elements++;
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Svg *svg = user_data;

  g_string_append_len (svg->said, text, (gssize)length);
  g_string_append_c (svg->said, '\n');
}

/* An exported picture says it too, and is whole XML. */
static void
test_svg (Fixture *fixture, gconstpointer tail)
{
  static const GMarkupParser parser = { .start_element = on_element, .text = on_text };
  static const char *const said[] = { "event", "title" };
  g_autoptr (GString) texts = g_string_new (NULL);
  Svg svg = { texts, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  RdvExportOptions options;
  const char *data;
  gsize size;

  rdv_export_options_init (&options, NOW);
  options.format = RDV_EXPORT_SVG;
  options.parts = RDV_EXPORT_USUAL_PARTS | RDV_EXPORT_SOURCES | RDV_EXPORT_LEGEND;
  files = rdv_exporter_render (fixture->document, &options, NULL, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (files->pdata[0], &size);
  g_markup_parse_context_parse (context, data, (gssize)size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (svg.n_elements, >, 20);
  for (guint i = 0; i < G_N_ELEMENTS (said) && fixture->is_short; i++)
    {
      g_autofree char *text = g_strconcat (TRICK, said[i], NULL);

      if (strstr (texts->str, text) == NULL)
        g_error ("%s is not in the picture as it stands", said[i]);
    }
}

static gboolean
has_found (gpointer window)
{
  RdvFind *find = rdv_window_get_find (window);

  return !rdv_find_is_busy (find) && rdv_find_get_matches (find) != NULL;
}

/* Results of a search, chips of a filter, what the header says. */
static void
test_search_and_chips (Fixture *fixture, gconstpointer tail)
{
  static const char *const chips[] = { "lane", "category", NULL };
  RdvFind *find = rdv_window_get_find (RDV_WINDOW (fixture->window));
  g_autoptr (RdvFilter) filter = rdv_filter_copy (rdv_find_get_filter (find));

  rdv_window_search_for (RDV_WINDOW (fixture->window), "event");
  ui_probe_wait (has_found, fixture->window, "the search");
  assert_labels (fixture->window);
  rdv_filter_set_chosen (filter, RDV_FACET_LANE, "l", TRUE);
  rdv_filter_set_chosen (filter, RDV_FACET_CATEGORY, "c", TRUE);
  rdv_find_set_filter (find, filter);
  assert_labels (fixture->window);
  if (fixture->is_short)
    assert_says (fixture->window, chips);
}

static void
assert_small_part (GtkWidget *part, const char *const *names, gboolean is_short)
{
  g_object_ref_sink (part);
  assert_labels (part);
  if (is_short)
    assert_says (part, names);
  g_object_unref (part);
}

static void
test_menus (Fixture *fixture, gconstpointer tail)
{
  static const char *const tours[] = { "tour", NULL };
  GtkWidget *popover = g_object_ref_sink (rdv_tours_popover_new (fixture->document));

  assert_labels (popover);
  if (fixture->is_short)
    assert_says (gtk_popover_get_child (GTK_POPOVER (popover)), tours);
  g_object_unref (popover);
  /* That of the selected event. */
  rdv_selection_set_event (rdv_canvas_get_selection (rdv_window_get_canvas (RDV_WINDOW (fixture->window))),
                           0);
  ui_probe_wait (is_drawn, fixture, "the event is drawn");
  gtk_widget_activate_action (GTK_WIDGET (rdv_window_get_canvas (RDV_WINDOW (fixture->window))),
                              "canvas.menu", NULL);
  popover = ui_probe_find_type (fixture->window, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (popover);
  assert_labels (popover);
}

static gboolean
has_rows (gpointer window)
{
  GtkWidget *cell = ui_probe_find_type (window, GTK_TYPE_INSCRIPTION);

  return cell != NULL && gtk_inscription_get_text (GTK_INSCRIPTION (cell)) != NULL;
}

static void
test_list_and_filter (Fixture *fixture, gconstpointer tail)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "list", NULL);
  ui_probe_wait (has_rows, fixture->window, "the list");
  assert_labels (fixture->window);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "filter", NULL);
  assert_labels (fixture->window);
}

static void
test_cards_and_rows (Fixture *fixture, gconstpointer tail)
{
  static const char *const card[] = { "event", "lane", NULL };
  static const char *const row[] = { "event", NULL };
  guint32 position = rdv_document_find_event (fixture->document, "e");
  g_autoptr (RdvEvent) event = g_list_model_get_item (G_LIST_MODEL (fixture->document), position);
  GtkWidget *search_row = rdv_search_row_new ();

  assert_small_part (rdv_hover_card_new (fixture->document, position, NOW), card, fixture->is_short);
  rdv_search_row_set_event (RDV_SEARCH_ROW (search_row), event, NOW);
  assert_small_part (search_row, row, fixture->is_short);
}

static void
test_tour (Fixture *fixture, gconstpointer tail)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "present", g_variant_new_string ("x"));
  assert_labels (fixture->window);
}

static void
add_tests (void)
{
  static char *words; /* for as long as the tests run */
  g_autoptr (GString) many = g_string_new (" ");

  /* A hundred thousand bytes. */
  while (many->len < 100000)
    g_string_append (many, "слово word ");
  words = g_strdup (many->str);
#define ADD(name, function)                                                                                  \
  g_test_add ("/literal/" name, Fixture, "", set_up, function, tear_down);                                   \
  g_test_add ("/literal/" name "-long", Fixture, words, set_up, function, tear_down)
  ADD ("pages", test_pages);
  ADD ("list-and-filter", test_list_and_filter);
  ADD ("cards-and-rows", test_cards_and_rows);
  ADD ("tour", test_tour);
  ADD ("picture", test_picture);
  ADD ("svg", test_svg);
  ADD ("search-and-chips", test_search_and_chips);
  ADD ("menus", test_menus);
#undef ADD
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
