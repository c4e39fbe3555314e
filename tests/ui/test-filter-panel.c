/* test-filter-panel.c: choosing events, and seeing what was chosen. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-filter-bar.h"
#include "rdv-filter-panel.h"
#include "rdv-filter-section.h"
#include "ui-probe.h"
#include "xdotool.h"

#define N_EVENTS   240
#define N_AGENCIES 60

typedef struct
{
  GtkWindow *window;
  RdvFind *find;
  RdvDocument *document;
  GtkWidget *panel;
  GtkWidget *bar;
} Fixture;

static const char *const statuses[] = { "done", "planned", "failed", "cancelled" };
static const char *const categories[] = { "flight", "trial" };

/* Every value at other intervals, so that all combinations occur. */
static RdvDocument *
new_document (void)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"rendezvous-timeline\", \"version\": 1, \"title\": \"T\", \"lanes\": ["
                                           "{\"id\": \"a\", \"title\": \"Alpha\"}, {\"id\": \"b\", \"title\": \"<b>Beta</b> &amp; _c\"},"
                                           "{\"id\": \"c\", \"title\": \"Gamma\"}], \"categories\": ["
                                           "{\"id\": \"flight\", \"title\": \"Flights\"}, {\"id\": \"trial\", \"title\": \"Trials\"}],"
                                           "\"subjects\": [");

  for (guint i = 0; i < N_AGENCIES; i++)
    g_string_append_printf (json, "%s{\"id\": \"s%u\", \"kind\": \"%s\", \"name\": \"Somebody %u\", \"agency\": \"Agency %02u\"}",
                            i > 0 ? "," : "", i, i % 2 ? "person" : "craft", i, i);
  g_string_append (json, "], \"events\": [");
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_string_append_printf (json,
                              "%s{\"title\": \"Event %u\", \"date\": \"%u\", \"lane\": \"%c\", \"status\": \"%s\", \"importance\": %u,"
                              "\"subjects\": [{\"id\": \"s%u\"}]",
                              i > 0 ? "," : "", i, 1950 + i / 3, 'a' + i % 3, statuses[(i / 2) % 4], 1 + i % 5, i % N_AGENCIES);
      if (i % 5 != 0)
        g_string_append_printf (json, ", \"category\": \"%s\"", categories[i % 2]);
      g_string_append_c (json, '}');
    }
  g_string_append (json, "]}");
  return ui_probe_read (json->str);
}

static gboolean
is_at_rest (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_get_mapped (fixture->panel) && !rdv_filter_panel_get_busy (RDV_FILTER_PANEL (fixture->panel));
}

static void
settle (Fixture *fixture)
{
  ui_probe_wait (is_at_rest, fixture, "the filter is at rest");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->find = rdv_find_new ();
  fixture->document = new_document ();
  rdv_find_set_document (fixture->find, fixture->document, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->bar = rdv_filter_bar_new ();
  rdv_filter_bar_set_find (RDV_FILTER_BAR (fixture->bar), fixture->find);
  fixture->panel = rdv_filter_panel_new (fixture->find);
  gtk_widget_set_vexpand (fixture->panel, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->bar);
  gtk_box_append (GTK_BOX (box), fixture->panel);
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 350, 560);
  gtk_window_present (fixture->window);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->find);
  g_object_unref (fixture->document);
}

static GtkWidget *
find_choice (Fixture *fixture, const char *label)
{
  GtkWidget *widget = ui_probe_find_label (fixture->panel, label);

  if (widget == NULL)
    g_error ("There is no choice “%s”", label);
  return gtk_widget_get_ancestor (widget, GTK_TYPE_CHECK_BUTTON);
}

static void
choose (Fixture *fixture, const char *label, gboolean chosen)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_choice (fixture, label)), chosen);
  settle (fixture);
}

/* The number beside a choice. */
static guint
get_count (Fixture *fixture, const char *label)
{
  GtkWidget *count = gtk_widget_get_next_sibling (find_choice (fixture, label));

  return (guint) g_ascii_strtoull (gtk_label_get_text (GTK_LABEL (count)), NULL, 10);
}

typedef struct
{
  const char *lane, *status, *category; /* NULL: any; a "!" before it: any but that */
  guint importance;
  guint from, until; /* years */
} Wish;

static gboolean
fits (const char *wanted, const char *value)
{
  if (wanted == NULL)
    return TRUE;
  return *wanted == '!' ? g_strcmp0 (wanted + 1, value) != 0 : g_strcmp0 (wanted, value) == 0;
}

static gboolean
fits_wish (Fixture *fixture, guint event, const Wish *wish)
{
  guint n;
  guint32 category = rdv_document_get_category (fixture->document, event);
  g_autofree char *date = rdv_document_dup_date_text (fixture->document, event);
  guint year = (guint) g_ascii_strtoull (date, NULL, 10);

  return fits (wish->lane, rdv_document_get_lane (fixture->document, rdv_document_get_lanes (fixture->document, event, &n)[0])->id) &&
         fits (wish->status, rdv_status_to_nick (rdv_document_get_status (fixture->document, event))) &&
         fits (wish->category, category != RDV_NONE ? rdv_document_get_category_record (fixture->document, category)->id : "") &&
         rdv_document_get_importance (fixture->document, event) >= wish->importance && year >= wish->from &&
         (wish->until == 0 || year <= wish->until);
}

/* Counted one by one. */
static guint
count_wish (Fixture *fixture, Wish wish)
{
  guint n = 0;

  for (guint event = 0; event < N_EVENTS; event++)
    n += fits_wish (fixture, event, &wish);
  return n;
}

static void
assert_shows (Fixture *fixture, Wish wish)
{
  guint n = 0;
  g_autofree char *words = NULL;

  for (guint event = 0; event < N_EVENTS; event++)
    {
      g_assert_cmpint (rdv_find_is_visible (fixture->find, event), ==, fits_wish (fixture, event, &wish));
      n += rdv_find_is_visible (fixture->find, event);
    }
  words = n == N_EVENTS ? g_strdup_printf ("%u events", n) : g_strdup_printf ("%u of %u events", n, N_EVENTS);
  ui_probe_assert_says (fixture->panel, words);
}

static void
test_combinations (Fixture *fixture, gconstpointer data)
{
  assert_shows (fixture, (Wish){ 0 });
  g_assert_false (gtk_widget_get_visible (fixture->bar));
  choose (fixture, "Planned", TRUE);
  assert_shows (fixture, (Wish){ .status = "planned" });
  choose (fixture, "Gamma", TRUE);
  assert_shows (fixture, (Wish){ .status = "planned", .lane = "c" });
  choose (fixture, "No category", TRUE);
  assert_shows (fixture, (Wish){ .status = "planned", .lane = "c", .category = "" });
  ui_probe_assert_says (fixture->bar, "Status: Planned");
  ui_probe_assert_says (fixture->bar, "Lane: Gamma");
  choose (fixture, "No category", FALSE);
  choose (fixture, "Planned", FALSE);
  assert_shows (fixture, (Wish){ .lane = "c" });
  ui_probe_assert_silent (fixture->bar, "Status: Planned");
}

/* Beside each choice stands what it would leave, whatever was chosen of its own kind. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Failed", TRUE);
  g_assert_cmpuint (get_count (fixture, "Alpha"), ==, count_wish (fixture, (Wish){ .status = "failed", .lane = "a" }));
  g_assert_cmpuint (get_count (fixture, "Planned"), ==, count_wish (fixture, (Wish){ .status = "planned" }));
  choose (fixture, "Alpha", TRUE);
  g_assert_cmpuint (get_count (fixture, "Planned"), ==, count_wish (fixture, (Wish){ .status = "planned", .lane = "a" }));
  g_assert_cmpuint (get_count (fixture, "Gamma"), ==, count_wish (fixture, (Wish){ .status = "failed", .lane = "c" }));
  /* a file's texts are no markup and mark no keys */
  g_assert_cmpuint (get_count (fixture, "<b>Beta</b> &amp; _c"), ==, count_wish (fixture, (Wish){ .status = "failed", .lane = "b" }));
}

static GtkWidget *
find_section_of (Fixture *fixture, const char *choice)
{
  return gtk_widget_get_ancestor (find_choice (fixture, choice), RDV_TYPE_FILTER_SECTION);
}

static void
test_invert_and_clear (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = find_section_of (fixture, "Planned");
  GtkWidget *invert = gtk_widget_get_ancestor (ui_probe_find_label (section, "All but these"), GTK_TYPE_CHECK_BUTTON);

  choose (fixture, "Planned", TRUE);
  choose (fixture, "Alpha", TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (invert), TRUE);
  settle (fixture);
  assert_shows (fixture, (Wish){ .status = "!planned", .lane = "a" });
  ui_probe_assert_says (fixture->bar, "Status: not Planned");
  ui_probe_click (section, "Clear");
  settle (fixture);
  assert_shows (fixture, (Wish){ .lane = "a" });
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (invert)));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_choice (fixture, "Planned"))));
}

static void
test_chips (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Planned", TRUE);
  choose (fixture, "Alpha", TRUE);
  g_assert_true (gtk_widget_get_visible (fixture->bar));
  ui_probe_click (fixture->bar, "Remove the filter “Lane: Alpha”");
  settle (fixture);
  assert_shows (fixture, (Wish){ .status = "planned" });
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_choice (fixture, "Alpha"))));
  ui_probe_click (fixture->bar, "Remove the filter “Status: Planned”");
  settle (fixture);
  assert_shows (fixture, (Wish){ 0 });
  g_assert_false (gtk_widget_get_visible (fixture->bar));
}

static GtkWidget *
find_entry (Fixture *fixture, const char *name)
{
  GtkWidget *entry = gtk_widget_get_next_sibling (ui_probe_find_label (fixture->panel, name));

  g_assert_true (GTK_IS_ENTRY (entry));
  return entry;
}

static void
enter (Fixture *fixture, const char *name, const char *text)
{
  GtkWidget *entry = find_entry (fixture, name);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  settle (fixture);
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvFilter) none = rdv_filter_new ();

  enter (fixture, "From", "1960");
  assert_shows (fixture, (Wish){ .from = 1960 });
  enter (fixture, "Until", "December 1970");
  assert_shows (fixture, (Wish){ .from = 1960, .until = 1970 });
  /* what is wrong is said and changes nothing */
  enter (fixture, "Until", "soon");
  g_assert_true (gtk_widget_has_css_class (find_entry (fixture, "Until"), "error"));
  assert_shows (fixture, (Wish){ .from = 1960, .until = 1970 });
  enter (fixture, "Until", "1950");
  ui_probe_assert_says (fixture->panel, "The first date is after the last one. Exchange them, or leave one empty.");
  enter (fixture, "Until", "");
  g_assert_false (gtk_widget_has_css_class (find_entry (fixture, "Until"), "error"));
  assert_shows (fixture, (Wish){ .from = 1960 });
  /* what was set elsewhere stands there, as it can be typed */
  rdv_filter_set_dates (none, RDV_TIME_MIN, -1);
  rdv_find_set_filter (fixture->find, none);
  settle (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "From"))), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "Until"))), ==, "1969-12-31");
  enter (fixture, "Until", "1969-12-31");
  assert_shows (fixture, (Wish){ .until = 1969 });
}

static void
test_importance (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scale = ui_probe_find_type (fixture->panel, GTK_TYPE_SCALE);

  for (guint least = 5; least >= 1; least--)
    {
      gtk_range_set_value (GTK_RANGE (scale), least);
      settle (fixture);
      assert_shows (fixture, (Wish){ .importance = least });
    }
  ui_probe_assert_says (fixture->panel, "All events");
}

static guint
count_rows (GtkWidget *section)
{
  /* one of them turns the choices round */
  return ui_probe_count (section, GTK_TYPE_CHECK_BUTTON) - 1;
}

static void
search (Fixture *fixture, GtkWidget *section, const char *text)
{
  GtkWidget *entry = ui_probe_find_type (section, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  settle (fixture);
}

static void
test_long_choices (Fixture *fixture, gconstpointer data)
{
  GtkWidget *agencies = find_section_of (fixture, "Agency 03");

  g_assert_null (ui_probe_find_type (find_section_of (fixture, "Planned"), GTK_TYPE_SEARCH_ENTRY));
  g_assert_cmpuint (count_rows (agencies), <, N_AGENCIES);
  ui_probe_assert_says (agencies, "20 more: type above to find them");
  search (fixture, agencies, "AGENCY 57");
  g_assert_cmpuint (count_rows (agencies), ==, 1);
  choose (fixture, "Agency 57", TRUE);
  g_assert_cmpuint (rdv_find_get_n_visible (fixture->find), ==, N_EVENTS / N_AGENCIES);
  /* what is chosen stays in sight */
  search (fixture, agencies, "Agency 1");
  g_assert_cmpuint (count_rows (agencies), ==, 11);
  find_choice (fixture, "Agency 57");
  search (fixture, agencies, "nothing");
  g_assert_cmpuint (count_rows (agencies), ==, 1);
}

static void
test_hidden_lanes (Fixture *fixture, gconstpointer data)
{
  static const char note[] = "2 lanes are hidden on the timeline. Their events are in the list all the same.";

  ui_probe_assert_silent (fixture->panel, note);
  rdv_filter_panel_set_n_hidden_lanes (RDV_FILTER_PANEL (fixture->panel), 2);
  ui_probe_assert_says (fixture->panel, note);
  rdv_filter_panel_set_n_hidden_lanes (RDV_FILTER_PANEL (fixture->panel), 0);
  ui_probe_assert_silent (fixture->panel, note);
}

static void
assert_at (Fixture *fixture, const char *label)
{
  GtkWidget *choice = find_choice (fixture, label);

  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == choice);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (choice)));
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* Arrow keys move between the choices, and the space bar alone makes one. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  play ("search --sync --onlyvisible --class . windowfocus --sync");
  ui_probe_wait (is_active, fixture->window, "the window has the keyboard");
  gtk_widget_grab_focus (find_choice (fixture, "Alpha"));
  play ("key Down");
  assert_at (fixture, "<b>Beta</b> &amp; _c");
  play ("key --delay 60 Right Left");
  assert_at (fixture, "<b>Beta</b> &amp; _c");
  play ("key Down");
  assert_at (fixture, "Gamma");
  play ("key --delay 60 Up Up");
  assert_at (fixture, "Alpha");
  assert_shows (fixture, (Wish){ 0 });
  play ("key space");
  settle (fixture);
  assert_shows (fixture, (Wish){ .lane = "a" });
}

#define ADD(name, function) g_test_add ("/filter-panel/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("combinations", test_combinations);
  ADD ("counts", test_counts);
  ADD ("invert-and-clear", test_invert_and_clear);
  ADD ("chips", test_chips);
  ADD ("dates", test_dates);
  ADD ("importance", test_importance);
  ADD ("long-choices", test_long_choices);
  ADD ("hidden-lanes", test_hidden_lanes);
  ADD ("keys", test_keys);
  return g_test_run ();
}
