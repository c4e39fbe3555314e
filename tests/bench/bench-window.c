/* bench-window.c: how long the main loop is held up in a window over many events. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-application.h"
#include "rdv-calendar.h"
#include "rdv-list-view-private.h"
#include "rdv-window-private.h"

#include <stdio.h>
#include <time.h>

#include "sample-document.h"

#define DAY G_GINT64_CONSTANT (86400)
/* Turns of the main loop without work that count as rest. */
#define QUIET 30
#define FRAME 16.0 /* ms */

static double
since (gint64 begin)
{
  return (double)(g_get_monotonic_time () - begin) / 1e3;
}

/* What the main loop worked for, in ms: other work on the machine lengthens a turn, but not this. */
static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static gboolean
is_busy (RdvWindow *window)
{
  return rdv_find_is_busy (window->find) || window->as_of_is_busy || window->subtitle_source != 0 ||
         window->rest_source != 0 || window->note_source != 0 ||
         (window->list != NULL && rdv_event_rows_get_busy (rdv_list_view_get_rows (window->list)));
}

/* Runs the main loop until nothing is left to do. @work: what had been worked when it began. */
static void
settle (RdvWindow *window, const char *what, gint64 begin, double work)
{
  double first = get_work () - work, most = first, at = 0, longest = since (begin);
  guint n_quiet = 0, n_over = first > FRAME;

  while (n_quiet < QUIET)
    {
      gint64 turn = g_get_monotonic_time ();
      double before = get_work ();
      gboolean did = g_main_context_iteration (NULL, FALSE);
      double own = get_work () - before;

      longest = MAX (longest, since (turn));
      if (own > most)
        {
          most = own;
          at = since (begin);
        }
      n_over += own > FRAME;
      n_quiet = did || is_busy (window) ? 0 : n_quiet + 1;
      if (!did)
        g_usleep (1000);
    }
  printf ("  %-36s work at once %6.1f ms, in the hardest turn %6.1f ms (at %5.0f ms), turns above a frame: "
          "%u; longest turn %7.1f ms, "
          "at rest after %8.1f ms\n",
          what, first, most, at, n_over, longest, since (begin));
  fflush (stdout);
}

static void
measure_days (RdvWindow *window)
{
  static const int years[] = { 1990, 1991, 2000 };
  gint64 begin;
  double work;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *what = g_strdup_printf ("as of %d", years[i]);

      begin = g_get_monotonic_time ();
      work = get_work ();
      rdv_window_go_as_of (window, ((gint64)(years[i] - 1970) * 36525 / 100) * DAY - 1);
      settle (window, what, begin, work);
    }
  begin = g_get_monotonic_time ();
  work = get_work ();
  rdv_window_go_as_of (window, RDV_TIME_MAX);
  settle (window, "as of today", begin, work);
}

static void
measure_filters (RdvWindow *window)
{
  static const char *const filters[] = { "lane=lane-1", "lane=lane-1&status=done", "status!=done",
                                         "from=0&to=86400000", "" };

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (RdvFilter) filter = rdv_filter_from_string (filters[i], NULL);
      g_autofree char *what = g_strdup_printf ("filter %s", filters[i]);
      gint64 begin = g_get_monotonic_time ();
      double work = get_work ();
      work = get_work ();

      rdv_find_set_filter (window->find, filter);
      settle (window, what, begin, work);
    }
}

static void
measure_searches (RdvWindow *window)
{
  static const char *const queries[] = {
    "s", "so", "soy", "soyuz", "\"soyuz docking\"", "lane:lane-3 status:failed"
  };
  gint64 begin;
  double work;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *what = g_strdup_printf ("search for %s", queries[i]);

      begin = g_get_monotonic_time ();
      work = get_work ();
      rdv_window_search_for (window, queries[i]);
      settle (window, what, begin, work);
    }
  begin = g_get_monotonic_time ();
  work = get_work ();
  rdv_window_end_search (window);
  settle (window, "search ended", begin, work);
}

static void
measure_list (RdvWindow *window)
{
  gint64 begin = g_get_monotonic_time ();
  double work = get_work ();
  work = get_work ();

  g_action_group_activate_action (G_ACTION_GROUP (window), "list", NULL);
  settle (window, "list", begin, work);
  begin = g_get_monotonic_time ();
  work = get_work ();
  gtk_selection_model_select_all (gtk_column_view_get_model (window->list->table));
  settle (window, "all selected", begin, work);
  begin = g_get_monotonic_time ();
  work = get_work ();
  rdv_selection_set_event (rdv_canvas_get_selection (window->canvas), 5);
  settle (window, "one selected", begin, work);
  begin = g_get_monotonic_time ();
  work = get_work ();
  g_action_group_activate_action (G_ACTION_GROUP (window), "list", NULL);
  settle (window, "timeline again", begin, work);
}

static void
measure (RdvApplication *application, guint n_events)
{
  g_autoptr (RdvDocument) document = sample_document_new (12, n_events, 1);
  g_autoptr (RdvClock) clock = rdv_clock_new_fixed (SAMPLE_NOW);
  RdvWindow *window = RDV_WINDOW (rdv_window_new (GTK_APPLICATION (application), clock));
  gint64 begin;
  double work;

  printf ("%u events\n", n_events);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  settle (window, "empty window", g_get_monotonic_time (), get_work ());
  begin = g_get_monotonic_time ();
  work = get_work ();
  rdv_window_set_document (window, document, NULL);
  settle (window, "first shown", begin, work);
  measure_searches (window);
  measure_filters (window);
  measure_days (window);
  measure_list (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (RdvApplication) application = NULL;

  gtk_init ();
  application = rdv_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  if (argc > 1)
    measure (application, (guint)g_ascii_strtoull (argv[1], NULL, 10));
  else
    {
      measure (application, 100000);
      measure (application, 1000000);
    }
  return 0;
}
