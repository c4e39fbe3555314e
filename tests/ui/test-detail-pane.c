/* test-detail-pane.c: reading about events and subjects. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-detail-pane.h"
#include "rdv-link-row.h"
#include "rdv-sentence.h"
#include "ui-probe.h"
#include "window-fixture.h"

#define NOW 1790000000 /* September 2026 */

static const char timeline[] =
    "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"All of it\", \"description\": \"What "
    "it is about.\","
    " \"license\": \"CC0-1.0\", \"updated\": \"2026-10-01\","
    " \"lanes\": [{\"id\": \"flights\", \"title\": \"Flights\"}, {\"id\": \"plans\", \"title\": \"Plans of "
    "old\"}],"
    " \"categories\": [{\"id\": \"joint\", \"title\": \"Joint work\"}],"
    " \"subjects\": ["
    "  {\"id\": \"leonov\", \"kind\": \"person\", \"name\": \"Alexei Leonov\", \"aliases\": [\"Leonow\", "
    "\"Леонов\"],"
    "   \"agency\": \"Interkosmos\", \"country\": \"Soviet Union\", \"summary\": \"Walked first.\","
    "   \"links\": [{\"title\": \"His page\", \"url\": \"https://example.org/leonov\"}]},"
    "  {\"id\": \"soyuz\", \"kind\": \"craft\", \"name\": \"Soyuz ship\"},"
    "  {\"id\": \"steppe\", \"kind\": \"place\", \"name\": \"The steppe\"}],"
    " \"sources\": ["
    "  {\"id\": \"web\", \"title\": \"A report\", \"publisher\": \"A press\", \"url\": "
    "\"https://example.org/r\", \"date\": \"1976\"},"
    "  {\"id\": \"file\", \"title\": \"A trap\", \"url\": \"file:///etc/passwd\"},"
    "  {\"id\": \"paper\", \"title\": \"On paper only\"}],"
    " \"events\": ["
    "  {\"id\": \"flight\", \"title\": \"The flight\", \"date\": \"1975-07-15T12:20Z/1975-07-21T10:51Z\", "
    "\"lane\": \"flights\","
    "   \"category\": \"joint\", \"summary\": \"Six days.\", \"body\": \"A longer text.\","
    "   \"subjects\": [{\"id\": \"leonov\", \"role\": \"commander\"}, {\"id\": \"soyuz\"}, {\"id\": "
    "\"steppe\", \"role\": \"landing\"}],"
    "   \"sources\": [\"web\", \"file\", \"paper\"],"
    "   \"media\": [{\"uri\": \"https://example.org/p.jpg\", \"alt\": \"Two craft\", \"credit\": \"A. "
    "Painter\", \"license\": \"PD\"}],"
    "   \"links\": [{\"title\": \"More of it\", \"url\": \"https://example.org/more\"}]},"
    "  {\"id\": \"handshake\", \"title\": \"Handshake <b>&amp;</b> %s\", \"date\": \"1975-07-17T19:17Z\", "
    "\"lane\": \"flights\","
    "   \"summary\": \"<span size='huge'>&lt;\", \"subjects\": [{\"id\": \"leonov\"}],"
    "   \"related\": [{\"id\": \"flight\", \"kind\": \"part-of\"}]},"
    "  {\"id\": \"module\", \"title\": \"A module\", \"date\": \"2028\", \"lanes\": [\"plans\", "
    "\"flights\"], \"status\": \"planned\","
    "   \"plan\": [{\"asOf\": \"2021-04-01\", \"date\": \"2025\", \"title\": \"First module\", \"summary\": "
    "\"Soon.\"},"
    "              {\"asOf\": \"2023-01-02\", \"date\": \"2027\"}]}]}";

typedef struct
{
  GtkWidget *window;
  RdvDetailPane *pane;
  GtkWidget *widget; /* the same */
  RdvDocument *document;
  guint32 chosen; /* by the last "event-chosen" */
  guint n_chosen;
} Fixture;

static void
on_chosen (Fixture *fixture, guint32 event)
{
  fixture->chosen = event;
  fixture->n_chosen++;
}

static void
set_up (Fixture *fixture, gconstpointer json)
{
  fixture->document = ui_probe_read (json);
  fixture->window = gtk_window_new ();
  fixture->widget = rdv_detail_pane_new ();
  fixture->pane = RDV_DETAIL_PANE (fixture->widget);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 350, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->widget);
  g_signal_connect_swapped (fixture->pane, "event-chosen", G_CALLBACK (on_chosen), fixture);
  rdv_detail_pane_set_document (fixture->pane, fixture->document, NOW);
}

static void
tear_down (Fixture *fixture, gconstpointer json)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->document);
}

static void
show (Fixture *fixture, const char *id)
{
  rdv_detail_pane_show_event (fixture->pane, rdv_document_find_event (fixture->document, id));
}

static void
test_timeline_page (Fixture *fixture, gconstpointer json)
{
  ui_probe_assert_says (fixture->widget, "All of it");
  ui_probe_assert_says (fixture->widget, "What it is about.");
  ui_probe_assert_says (fixture->widget, "3 events · 2 lanes · 3 people and things");
  ui_probe_assert_says (fixture->widget, "Licence: CC0-1.0");
  ui_probe_assert_says (fixture->widget, "Last updated: 1 October 2026");
  ui_probe_assert_says (fixture->widget, "Plans of old");
  g_assert_null (ui_probe_find_button (fixture->widget, "Earlier"));
}

static void
test_event_page (Fixture *fixture, gconstpointer json)
{
  static const char *const texts[] = {
    "The flight",     "Flights",
    "Done",           "Joint work",
    "Six days.",      "A longer text.",
    "Alexei Leonov",  "AL",
    "Soyuz ship",     "The steppe",
    "Landing",        "A report",
    "A press · 1976", "A trap",
    "Two craft",      "On paper only",
    "More of it",     "A. Painter · PD",
    "Parts",          "Commander · Interkosmos · Soviet Union",
    "1 of 3",         "Handshake <b>&amp;</b> %s",
  };

  show (fixture, "flight");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ui_probe_assert_says (fixture->widget, texts[i]);
  ui_probe_assert_silent (fixture->widget, "What it is about.");
  ui_probe_assert_silent (fixture->widget, "How the Plan Changed");
}

static void
test_plans (Fixture *fixture, gconstpointer json)
{
  static const char *const texts[] = {
    "Planned",        "Planned for 2028; first planned for 2025", "How the Plan Changed", "Said on", "Planned for",
    "1 April 2021",   "2025", "First module",           "Soon.",
    "2 January 2023", "2027", "Plans of old",           "Flights",
  };

  show (fixture, "module");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ui_probe_assert_says (fixture->widget, texts[i]);
}

static void
test_texts_are_not_markup (Fixture *fixture, gconstpointer json)
{
  show (fixture, "handshake");
  ui_probe_assert_says (fixture->widget, "Handshake <b>&amp;</b> %s");
  ui_probe_assert_says (fixture->widget, "<span size='huge'>&lt;");
}

/* A file must not be able to make the desktop open whatever it names. */
static void
test_only_web_links_open (Fixture *fixture, gconstpointer json)
{
  show (fixture, "flight");
  g_assert_nonnull (ui_probe_find_button (fixture->widget, "A report"));
  g_assert_null (ui_probe_find_button (fixture->widget, "A trap"));
  ui_probe_assert_says (fixture->widget, "file:///etc/passwd");
  g_assert_null (ui_probe_find_button (fixture->widget, "On paper only"));
}

static void
test_to_and_fro (Fixture *fixture, gconstpointer json)
{
  show (fixture, "flight");
  g_assert_cmpuint (fixture->n_chosen, ==, 0);
  ui_probe_click (fixture->widget, "Alexei Leonov");
  ui_probe_assert_says (fixture->widget, "Person");
  ui_probe_assert_says (fixture->widget, "Interkosmos · Soviet Union");
  ui_probe_assert_says (fixture->widget, "Also: Leonow, Леонов");
  ui_probe_assert_says (fixture->widget, "Walked first.");
  ui_probe_assert_says (fixture->widget, "In this timeline: 2 events");
  ui_probe_assert_says (fixture->widget, "His page");
  g_assert_cmpuint (fixture->n_chosen, ==, 0);

  ui_probe_click (fixture->widget, "Handshake <b>&amp;</b> %s");
  g_assert_cmpuint (fixture->n_chosen, ==, 1);
  g_assert_cmpuint (fixture->chosen, ==, rdv_document_find_event (fixture->document, "handshake"));
  ui_probe_assert_says (fixture->widget, "2 of 3");

  ui_probe_click (fixture->widget, "Previous Page (Backspace)");
  ui_probe_assert_says (fixture->widget, "Walked first.");
  ui_probe_click (fixture->widget, "Previous Page (Backspace)");
  ui_probe_assert_says (fixture->widget, "Six days.");
  g_assert_cmpuint (fixture->chosen, ==, rdv_document_find_event (fixture->document, "flight"));
  ui_probe_click (fixture->widget, "Next Page (Shift+Backspace)");
  ui_probe_assert_says (fixture->widget, "Walked first.");
}

static void
test_earlier_and_later (Fixture *fixture, gconstpointer json)
{
  show (fixture, "flight");
  g_assert_false (gtk_widget_is_sensitive (ui_probe_find_button (fixture->widget, "Earlier")));
  ui_probe_click (fixture->widget, "Later");
  ui_probe_click (fixture->widget, "Later");
  ui_probe_assert_says (fixture->widget, "3 of 3");
  ui_probe_assert_says (fixture->widget, "A module");
  g_assert_false (gtk_widget_is_sensitive (ui_probe_find_button (fixture->widget, "Later")));
  g_assert_cmpuint (fixture->n_chosen, ==, 2);
  ui_probe_click (fixture->widget, "Earlier");
  ui_probe_assert_says (fixture->widget, "2 of 3");
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **)text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
has_come (gpointer text)
{
  return *(char **)text != NULL;
}

static void
assert_copied (GtkWidget *widget, const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text, &text);
  ui_probe_wait (has_come, &text, "a text on the clipboard");
  g_assert_cmpstr (text, ==, expected);
}

static void
test_copy (Fixture *fixture, gconstpointer json)
{
  g_assert_null (ui_probe_find_button (fixture->widget, "Copy (Alt+C)"));
  show (fixture, "handshake");
  g_assert_nonnull (ui_probe_find_type (fixture->widget, GTK_TYPE_MENU_BUTTON));
  gtk_widget_activate_action (fixture->widget, "pane.copy-citation", NULL);
  assert_copied (fixture->widget, "Handshake <b>&amp;</b> %s. 17 July 1975, 19:17 UTC. All of it.");
  gtk_widget_activate_action (fixture->widget, "pane.copy-bibtex", NULL);
  assert_copied (fixture->widget, "@misc{handshake,\n  title = {{Handshake <b>\\&amp;</b> \\%s}},\n  year = {1975},\n"
                                  "  month = jul,\n  howpublished = {{All of it}},\n"
                                  "  note = {{17 July 1975, 19:17 UTC}}\n}\n");
}

/* Leaving the page ends it. */
static void
test_highlight (Fixture *fixture, gconstpointer json)
{
  guint32 leonov = rdv_document_find_subject (fixture->document, "leonov");

  g_assert_cmpuint (rdv_detail_pane_get_highlighted (fixture->pane), ==, RDV_NONE);
  rdv_detail_pane_show_subject (fixture->pane, leonov);
  ui_probe_assert_says (fixture->widget, "First: 15 July 1975 · last: 17 July 1975");
  ui_probe_click (fixture->widget, "Show on the Timeline");
  g_assert_cmpuint (rdv_detail_pane_get_highlighted (fixture->pane), ==, leonov);
  gtk_widget_activate_action (fixture->widget, "pane.show", NULL);
  g_assert_cmpuint (rdv_detail_pane_get_highlighted (fixture->pane), ==, RDV_NONE);
  gtk_widget_activate_action (fixture->widget, "pane.show", NULL);
  g_assert_cmpuint (rdv_detail_pane_get_highlighted (fixture->pane), ==, leonov);
  show (fixture, "flight");
  g_assert_cmpuint (rdv_detail_pane_get_highlighted (fixture->pane), ==, RDV_NONE);
  rdv_detail_pane_set_highlight (fixture->pane, TRUE);
  g_assert_cmpuint (rdv_detail_pane_get_highlighted (fixture->pane), ==, RDV_NONE);
}

/* What is under way has lasted up to today, whatever its end is planned to be. */
static void
test_under_way (void)
{
  static const char json[] =
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"events\": [{\"id\": \"e\", \"title\": \"E\","
      " \"date\": \"2026-07-14T14:47Z/2027-02\", \"status\": \"ongoing\"}]}";
  Fixture fixture = { 0 };

  set_up (&fixture, json);
  show (&fixture, "e");
  ui_probe_assert_says (fixture.widget, "2 months and 7 days · 69 days so far");
  tear_down (&fixture, json);
}

static void
test_another_document_forgets (Fixture *fixture, gconstpointer json)
{
  show (fixture, "flight");
  rdv_detail_pane_set_document (fixture->pane, fixture->document, NOW);
  ui_probe_assert_says (fixture->widget, "What it is about.");
  g_assert_false (gtk_widget_is_sensitive (ui_probe_find_button (fixture->widget, "Previous Page (Backspace)")));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* Who follows a link by key finds the focus on what it led to. */
static void
test_focus_follows (Fixture *fixture, gconstpointer json)
{
  GtkWidget *link;

  show (fixture, "flight");
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_probe_wait (is_mapped, fixture->widget, "the pane is on the screen");
  link = ui_probe_find_button (fixture->widget, "Alexei Leonov");
  g_assert_true (gtk_widget_grab_focus (link));
  ui_probe_click (fixture->widget, "Alexei Leonov");
  /* on the frame of its title: in the text there would be a caret */
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 gtk_widget_get_parent (ui_probe_find_label (fixture->widget, "Alexei Leonov")));
}

static void
test_colours_follow (Fixture *fixture, gconstpointer json)
{
  show (fixture, "flight");
  rdv_detail_pane_set_theme (fixture->pane, RDV_THEME_DARK);
  ui_probe_assert_says (fixture->widget, "Six days.");
  g_assert_true (gtk_widget_has_css_class (fixture->widget, "dark"));
  rdv_detail_pane_set_theme (fixture->pane, RDV_THEME_LIGHT);
  g_assert_false (gtk_widget_has_css_class (fixture->widget, "dark"));
}

/* 280 pixels are enough for any word of any length. */
static void
test_narrow (void)
{
  g_autofree char *word = g_strnfill (200, 'w');
  g_autofree char *json = NULL;
  Fixture fixture = { 0 };
  int minimum;

  json = g_strdup_printf (
      "{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"%s\","
      " \"lanes\": [{\"id\": \"a\", \"title\": \"Достопримечательностьисторическая%s\"}],"
      " \"subjects\": [{\"id\": \"p\", \"kind\": \"person\", \"name\": \"%s\"}],"
      " \"events\": [{\"id\": \"e\", \"title\": \"Высокопревосходительствующийся человеконенавистник\","
      " \"date\": \"1975\", \"lane\": \"a\", \"summary\": \"%s\", \"subjects\": [{\"id\": \"p\"}],"
      " \"links\": [{\"title\": \"%s\", \"url\": \"https://example.org/\"}]}]}",
      word, word, word, word, word);
  set_up (&fixture, json);
  gtk_widget_measure (fixture.widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 280);
  rdv_detail_pane_show_event (fixture.pane, 0);
  gtk_widget_measure (fixture.widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 280);
  rdv_detail_pane_show_subject (fixture.pane, 0);
  gtk_widget_measure (fixture.widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 280);
  tear_down (&fixture, json);
}

static gsize
count_letters (GtkWidget *root, char letter)
{
  gsize n = 0;

  if (GTK_IS_LABEL (root))
    {
      for (const char *p = gtk_label_get_text (GTK_LABEL (root)); *p != '\0'; p++)
        n += *p == letter;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_letters (child, letter);
  return n;
}

typedef struct
{
  GtkWidget *root;
  gsize n_letters;
} Wanted;

static gboolean
says_all (gpointer user_data)
{
  const Wanted *wanted = user_data;

  return count_letters (wanted->root, 'q') == wanted->n_letters;
}

/* A file may hold anything: the page stands, shows no more at once than can be laid out at once, and all of it when asked. */
static void
test_huge_texts (void)
{
  g_autofree char *word = g_strnfill (100000, 'q');
  g_autofree char *json =
      g_strdup_printf ("{\"format\": \"rendezvous-timeline\", \"version\": 1, \"events\": [{\"title\": "
                       "\"E\", \"date\": \"2000\", \"summary\": \"One.\\nTwo.\", \"body\": \"%s\"}]}",
                       word);
  Fixture fixture = { 0 };
  Wanted wanted;

  set_up (&fixture, json);
  gtk_window_present (GTK_WINDOW (fixture.window));
  ui_probe_wait (is_mapped, fixture.widget, "the pane is on the screen");
  rdv_detail_pane_show_event (fixture.pane, 0);
  ui_probe_assert_says (fixture.widget, "One.");
  ui_probe_assert_says (fixture.widget, "Two.");
  g_assert_cmpuint (count_letters (fixture.widget, 'q'), >, 1000);
  g_assert_cmpuint (count_letters (fixture.widget, 'q'), <, 10000);
  ui_probe_click (fixture.widget, "Show All");
  wanted = (Wanted){ fixture.widget, 100000 };
  ui_probe_wait (says_all, &wanted, "all of the text");
  g_assert_null (ui_probe_find_button (fixture.widget, "Show All"));
  tear_down (&fixture, json);
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (ui_probe_find_type (fixture->widget, GTK_TYPE_SCROLLED_WINDOW)));
}

static gboolean
can_scroll (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 60;
}

static gboolean
has_title (gpointer data)
{
  GtkWidget *title = ui_probe_find_label (((Fixture *)data)->widget, "The flight");

  return title != NULL && gtk_widget_get_mapped (title) && gtk_widget_get_height (title) > 0;
}

/* However far down one was in the page before; the same page in other words stays where it was. */
static void
test_page_begins_at_its_top (Fixture *fixture, gconstpointer json)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 350, 260);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_probe_wait (is_mapped, fixture->widget, "the pane is on the screen");
  ui_probe_wait (can_scroll, get_adjustment (fixture), "the page is longer than the pane");
  gtk_adjustment_set_value (get_adjustment (fixture), 50);
  show (fixture, "flight");
  ui_probe_wait (has_title, fixture, "the next page");
  ui_probe_wait (can_scroll, get_adjustment (fixture), "the next page is long, too");
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 0);
  gtk_adjustment_set_value (get_adjustment (fixture), 50);
  rdv_detail_pane_change_document (fixture->pane, fixture->document, NOW);
  ui_probe_wait (has_title, fixture, "the page anew");
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 50);
}

/* A page with very many links grows when asked, and says how many are left. */
static void
test_many_events (void)
{
  g_autoptr (GString) json =
      g_string_new ("{\"format\": \"rendezvous-timeline\", \"version\": 1, \"subjects\": "
                    "[{\"id\": \"p\", \"kind\": \"person\", \"name\": \"P\"}], \"events\": [");
  Fixture fixture = { 0 };

  for (int i = 0; i < 250; i++)
    g_string_append_printf (
        json,
        "%s{\"id\": \"e%d\", \"title\": \"Event %d\", \"date\": \"%d\", \"subjects\": [{\"id\": \"p\"}]}",
        i > 0 ? "," : "", i, i, 1000 + i);
  g_string_append (json, "]}");
  set_up (&fixture, json->str);
  rdv_detail_pane_show_subject (fixture.pane, 0);
  g_assert_cmpuint (ui_probe_count (fixture.widget, RDV_TYPE_LINK_ROW), ==, 100);
  ui_probe_assert_says (fixture.widget, "In this timeline: 250 events");
  ui_probe_click (fixture.widget, "Show 150 More");
  ui_probe_click (fixture.widget, "Show 50 More");
  g_assert_cmpuint (ui_probe_count (fixture.widget, RDV_TYPE_LINK_ROW), ==, 250);
  ui_probe_assert_says (fixture.widget, "Event 249");
  tear_down (&fixture, json->str);
}

static void
assert_initials (const char *name, const char *expected)
{
  g_autofree char *initials = rdv_sentence_initials (name);

  g_assert_cmpstr (initials, ==, expected);
}

static void
test_sentences (void)
{
  g_autofree char *both = rdv_sentence_join ("a", "b");
  g_autofree char *second = rdv_sentence_join ("", "b");
  g_autofree char *none = rdv_sentence_join (NULL, NULL);
  g_autofree char *capital = rdv_sentence_capitalize ("ёлка");
  g_autofree char *empty = rdv_sentence_capitalize ("");

  assert_initials ("Sergey Ryzhikov", "SR");
  assert_initials ("Jonathan (Jonny) Yong Kim", "JK");
  assert_initials ("алексей зубрицкий", "АЗ");
  assert_initials ("Plato", "P");
  assert_initials ("  ", "");
  g_assert_cmpstr (both, ==, "a · b");
  g_assert_cmpstr (second, ==, "b");
  g_assert_null (none);
  g_assert_cmpstr (capital, ==, "Ёлка");
  g_assert_cmpstr (empty, ==, "");
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/detail-pane/" name, Fixture, timeline, set_up, function, tear_down)
  ADD ("timeline", test_timeline_page);
  ADD ("event", test_event_page);
  ADD ("plans", test_plans);
  ADD ("no-markup", test_texts_are_not_markup);
  ADD ("only-web-links", test_only_web_links_open);
  ADD ("to-and-fro", test_to_and_fro);
  ADD ("earlier-and-later", test_earlier_and_later);
  ADD ("copy", test_copy);
  ADD ("highlight", test_highlight);
  ADD ("another-document", test_another_document_forgets);
  ADD ("focus", test_focus_follows);
  ADD ("colours", test_colours_follow);
  ADD ("page-begins-at-its-top", test_page_begins_at_its_top);
#undef ADD
  g_test_add_func ("/detail-pane/narrow", test_narrow);
  g_test_add_func ("/detail-pane/under-way", test_under_way);
  g_test_add_func ("/detail-pane/huge-texts", test_huge_texts);
  g_test_add_func ("/detail-pane/many-events", test_many_events);
  g_test_add_func ("/detail-pane/sentences", test_sentences);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
