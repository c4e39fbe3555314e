/* test-window-address.c: links lead where they were copied. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"
#include "ui-probe.h"
#include "window-fixture.h"

#define NOW 1790000000 /* September 2026 */

typedef struct
{
  GtkWidget *widget;
  RdvWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = window_fixture_open (NOW, 1200, 700);
  fixture->widget = GTK_WIDGET (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
follow (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  RdvAddress *address = rdv_address_parse (text, &error);

  g_assert_no_error (error);
  rdv_window_go_to_address (fixture->window, address);
}

static const char *
get_selected_id (gpointer window)
{
  RdvDocument *document = rdv_window_get_document (window);
  guint32 event = document != NULL
                    ? rdv_selection_get_event (rdv_canvas_get_selection (rdv_window_get_canvas (window)))
                    : RDV_NONE;

  return event != RDV_NONE ? rdv_document_get_id (document, event) : NULL;
}

static gboolean
has_handshake (gpointer window)
{
  return g_strcmp0 (get_selected_id (window), "astp-handshake") == 0;
}

static gboolean
has_no_selection (gpointer window)
{
  return rdv_window_get_document (window) != NULL && get_selected_id (window) == NULL;
}

#define HANDSHAKE "rendezvous:" RDV_LOADER_BUILTIN_ID "?event=astp-handshake&range=1975-07-17/1975-07-18"

/* That the view of HANDSHAKE has been reached; it glides there. */
static gboolean
is_at_handshake (gpointer window)
{
  g_autoptr (RdvAddress) expected = rdv_address_parse (HANDSHAKE, NULL);
  gint64 from, to, slack = (expected->to - expected->from) / 500;

  rdv_viewport_get_range (rdv_canvas_get_viewport (rdv_window_get_canvas (window)), &from, &to);
  return ABS (from - expected->from) <= slack && ABS (to - expected->to) <= slack;
}

/* From a window with nothing in it, and again from one that shows the timeline already. */
static void
test_follow (Fixture *fixture, gconstpointer data)
{
  RdvDocument *document;

  follow (fixture, HANDSHAKE);
  ui_probe_wait (has_handshake, fixture->window, "the event of the link is selected");
  ui_probe_wait (is_at_handshake, fixture->window, "the view has arrived");
  document = rdv_window_get_document (fixture->window);
  rdv_selection_set_event (rdv_canvas_get_selection (rdv_window_get_canvas (fixture->window)), RDV_NONE);
  gtk_widget_activate_action (fixture->widget, "win.zoom-whole", NULL);
  follow (fixture, HANDSHAKE);
  ui_probe_wait (has_handshake, fixture->window, "the event of the link is selected again");
  ui_probe_wait (is_at_handshake, fixture->window, "the view has arrived again");
  g_assert_true (rdv_window_get_document (fixture->window) == document);
}

/* What is copied leads back to the same event and view. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = NULL;

  g_assert_null (rdv_window_dup_address (fixture->window));
  follow (fixture, HANDSHAKE);
  ui_probe_wait (has_handshake, fixture->window, "the event of the link is selected");
  ui_probe_wait (is_at_handshake, fixture->window, "the view has arrived");
  link = rdv_window_dup_address (fixture->window);
  rdv_selection_set_event (rdv_canvas_get_selection (rdv_window_get_canvas (fixture->window)), 0);
  gtk_widget_activate_action (fixture->widget, "win.zoom-whole", NULL);
  follow (fixture, link);
  ui_probe_wait (has_handshake, fixture->window, "the link leads back");
  ui_probe_wait (is_at_handshake, fixture->window, "the view has arrived again");
}

static gboolean
has_docking_plan (gpointer window)
{
  RdvDocument *document = rdv_window_get_document (window);
  guint32 event = document != NULL ? rdv_document_find_event (document, "astp-docking") : RDV_NONE;

  return event != RDV_NONE && rdv_document_get_status (document, event) == RDV_STATUS_PLANNED;
}

/* A link may lead to what was known on a day, and one that says no day leads back to today. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = NULL;

  follow (fixture, "rendezvous:" RDV_LOADER_BUILTIN_ID "?as-of=1975-07-16&range=1975-07-17/1975-07-18");
  ui_probe_wait (has_docking_plan, fixture->window, "the docking is a plan");
  link = rdv_window_dup_address (fixture->window);
  follow (fixture, HANDSHAKE);
  ui_probe_wait (has_handshake, fixture->window, "the handshake has been");
  g_assert_false (has_docking_plan (fixture->window));
  follow (fixture, link);
  ui_probe_wait (has_docking_plan, fixture->window, "the docking is a plan again");
}

/* A link says nothing about files: one to an unknown timeline opens nothing, and says so. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  follow (fixture, "rendezvous:/etc/passwd");
  g_assert_null (rdv_window_get_document (fixture->window));
  ui_probe_assert_says (fixture->widget, "The Link Could Not Be Followed");
  ui_probe_click (fixture->widget, "Open the Built-in History");
  ui_probe_wait (has_no_selection, fixture->window, "the way out leads to the history");
}

/* The event has gone from the timeline, or was another's: the rest of the link still counts. */
static void
test_event_is_gone (Fixture *fixture, gconstpointer data)
{
  follow (fixture, "rendezvous:" RDV_LOADER_BUILTIN_ID "?event=no-such-event&range=1975-07-17/1975-07-18");
  ui_probe_wait (has_no_selection, fixture->window, "the history is read");
  ui_probe_wait (is_at_handshake, fixture->window, "the view has arrived");
}

static void
test_builtin_id (void)
{
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_builtin (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvDocument) document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rdv_document_get_info (document)->id, ==, RDV_LOADER_BUILTIN_ID);
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/window-address/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("follow", test_follow);
  ADD ("copy", test_copy);
  ADD ("day", test_day);
  ADD ("unknown", test_unknown);
  ADD ("event-is-gone", test_event_is_gone);
#undef ADD
  g_test_add_func ("/window-address/builtin-id", test_builtin_id);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
