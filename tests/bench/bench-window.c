/* bench-window.c: how long the main loop is held up in a window over many events. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-application.h"
#include "rdv-calendar.h"
#include "rdv-list-view-private.h"
#include "rdv-window-private.h"

#include <stdio.h>
#include <time.h>

#include "plain-area.h"
#include "sample-document.h"

#define DAY G_GINT64_CONSTANT (86400)
/* Turns of the main loop without work that count as rest. */
#define QUIET 30
#define FRAME 16.0 /* ms */
#define WIDTH 1280
#define HEIGHT 800
#define N_PLAIN 20

/* What the toolkit does for a frame, one after the other. */
typedef enum
{
  PHASE_UPDATE,
  PHASE_LAYOUT,
  PHASE_PAINT,
  N_PHASES,
} Phase;

/* From a key press to the frames that follow. */
typedef struct
{
  RdvWindow *window;
  double stamp;            /* the work of the main loop when the last phase ended */
  double frame[N_PHASES];  /* the work of each phase of the frame that is drawn, in ms */
  double hardest[N_PHASES];
  gint64 begin;
  double work;     /* of the main loop, when it began */
  double all_work; /* of all threads */
  gboolean has_result;
  double shown;      /* ms until a frame showed the result, 0 before */
  double shown_work; /* ms that all threads worked until then: the time it takes where nothing else runs */
  double whole;      /* ms until a frame showed it with all its rows, 0 before */
  double whole_work;
} Watch;

static Watch watch;

static double
since (gint64 begin)
{
  return (double)(g_get_monotonic_time () - begin) / 1e3;
}

/* What a thread or all threads worked for, in ms: other work on the machine lengthens a turn, but not this.
 */
static double
get_work_of (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double
get_work (void)
{
  return get_work_of (CLOCK_THREAD_CPUTIME_ID);
}

static void
begin (void)
{
  RdvWindow *window = watch.window;

  watch = (Watch){ .window = window,
                   .begin = g_get_monotonic_time (),
                   .work = get_work (),
                   .all_work = get_work_of (CLOCK_PROCESS_CPUTIME_ID) };
}

static void
on_result (void)
{
  watch.has_result = TRUE;
}

static void
on_frame_begins (void)
{
  watch.stamp = get_work ();
}

static void
on_phase_ended (gpointer data)
{
  double now = get_work ();

  watch.frame[GPOINTER_TO_UINT (data)] = now - watch.stamp;
  watch.stamp = now;
}

static double
sum_phases (const double *phases)
{
  double sum = 0;

  for (guint i = 0; i < N_PHASES; i++)
    sum += phases[i];
  return sum;
}

static void
on_painted (void)
{
  RdvLayout *layout = rdv_canvas_get_layout (watch.window->canvas);

  if (sum_phases (watch.frame) > sum_phases (watch.hardest))
    memcpy (watch.hardest, watch.frame, sizeof watch.hardest);

  if (!watch.has_result || layout == NULL)
    return;
  if (watch.shown == 0)
    {
      watch.shown = since (watch.begin);
      watch.shown_work = get_work_of (CLOCK_PROCESS_CPUTIME_ID) - watch.all_work;
    }
  if (watch.whole == 0 && (rdv_window_is_list (watch.window) || rdv_layout_is_settled (layout)))
    {
      watch.whole = since (watch.begin);
      watch.whole_work = get_work_of (CLOCK_PROCESS_CPUTIME_ID) - watch.all_work;
    }
}

static gboolean
is_busy (RdvWindow *window)
{
  RdvLayout *layout = rdv_canvas_get_layout (window->canvas);

  return (layout != NULL && !rdv_layout_is_settled (layout) && !rdv_window_is_list (window)) ||
         rdv_find_is_busy (window->find) || window->as_of_is_busy || window->subtitle_source != 0 ||
         window->rest_source != 0 || window->note_source != 0 ||
         (window->list != NULL && rdv_event_rows_get_busy (rdv_list_view_get_rows (window->list)));
}

/* Runs the main loop until nothing is left to do that begin() began. */
static void
settle (const char *what)
{
  RdvWindow *window = watch.window;
  double first = get_work () - watch.work, most = first, at = 0, longest = since (watch.begin);
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
          at = since (watch.begin);
        }
      n_over += own > FRAME;
      n_quiet = did || is_busy (window) ? 0 : n_quiet + 1;
      if (!did)
        g_usleep (1000);
    }
  printf ("  %-36s work at once %6.1f ms, in the hardest turn %6.1f ms (at %5.0f ms), turns above a frame: "
          "%u; longest turn %7.1f ms, at rest after %8.1f ms\n",
          what, first, most, at, n_over, longest, since (watch.begin));
  printf ("  %-36s the hardest frame: update %5.1f ms, layout %5.1f ms, paint %5.1f ms\n", "", watch.hardest[PHASE_UPDATE],
          watch.hardest[PHASE_LAYOUT], watch.hardest[PHASE_PAINT]);
  if (watch.shown > 0)
    printf ("  %-36s the frame with the result after %6.1f ms (work of all threads %6.1f ms), with all rows "
            "after %6.1f ms (%6.1f "
            "ms)\n",
            "", watch.shown, watch.shown_work, watch.whole, watch.whole_work);
  fflush (stdout);
}

static void
measure_days (RdvWindow *window)
{
  static const int years[] = { 1990, 1991, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *what = g_strdup_printf ("as of %d", years[i]);

      begin ();
      rdv_window_go_as_of (window, ((gint64)(years[i] - 1970) * 36525 / 100) * DAY - 1);
      settle (what);
    }
  begin ();
  rdv_window_go_as_of (window, RDV_TIME_MAX);
  settle ("as of today");
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

      begin ();
      rdv_find_set_filter (window->find, filter);
      settle (what);
    }
}

static void
measure_searches (RdvWindow *window)
{
  static const char *const queries[] = {
    "s", "so", "soy", "soyuz", "\"soyuz docking\"", "lane:lane-3 status:failed"
  };

  begin ();
  rdv_window_search (window);
  settle ("search opened");
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *what = g_strdup_printf ("search for %s", queries[i]);

      begin ();
      rdv_window_search_for (window, queries[i]);
      settle (what);
    }
  begin ();
  rdv_window_end_search (window);
  settle ("search ended");
}

/* With a lane hidden, what is left by a filter is counted for the title bar. */
static void
measure_lanes (RdvWindow *window)
{
  g_autoptr (RdvFilter) filter = rdv_filter_from_string ("status!=done", NULL);

  begin ();
  rdv_lane_order_hide (rdv_canvas_get_lane_order (window->canvas), 1);
  settle ("a lane hidden");
  begin ();
  rdv_find_set_filter (window->find, filter);
  settle ("filter status!=done beside it");
  begin ();
  rdv_lane_order_set_collapsed (rdv_canvas_get_lane_order (window->canvas), 0, TRUE);
  settle ("a lane collapsed beside them");
  rdv_lane_order_set_collapsed (rdv_canvas_get_lane_order (window->canvas), 0, FALSE);
  rdv_lane_order_show_all (rdv_canvas_get_lane_order (window->canvas));
  begin ();
  rdv_find_set_filter (window->find, NULL);
  settle ("all shown again");
}

/* The same over the list, whose rows the toolkit lays out. */
static void
measure_finds_in_list (RdvWindow *window)
{
  g_autoptr (RdvFilter) filter = rdv_filter_from_string ("lane=lane-1", NULL);

  begin ();
  rdv_window_search_for (window, "soyuz");
  settle ("search for soyuz in the list");
  begin ();
  rdv_window_end_search (window);
  settle ("search ended in the list");
  begin ();
  rdv_find_set_filter (window->find, filter);
  settle ("filter lane=lane-1 in the list");
  begin ();
  rdv_find_set_filter (window->find, NULL);
  settle ("filter ended in the list");
  begin ();
  rdv_window_go_as_of (window, 20 * 36525 / 100 * DAY - 1);
  settle ("as of 1990 in the list");
  begin ();
  rdv_window_go_as_of (window, RDV_TIME_MAX);
  settle ("as of today in the list");
}

static void
measure_list (RdvWindow *window)
{
  begin ();
  g_action_group_activate_action (G_ACTION_GROUP (window), "list", NULL);
  settle ("list");
  measure_finds_in_list (window);
  begin ();
  gtk_selection_model_select_all (gtk_column_view_get_model (window->list->table));
  settle ("all selected");
  begin ();
  rdv_selection_set_event (rdv_canvas_get_selection (window->canvas), 5);
  settle ("one selected");
  begin ();
  g_action_group_activate_action (G_ACTION_GROUP (window), "list", NULL);
  settle ("timeline again");
}

static void
watch_phases (GdkFrameClock *clock)
{
  static const char *const phases[N_PHASES] = { "update", "layout", "paint" };

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_frame_begins), NULL);
  for (guint i = 0; i < N_PHASES; i++)
    g_signal_connect_swapped (clock, phases[i], G_CALLBACK (on_phase_ended), GUINT_TO_POINTER (i));
}

/* What it takes to bring a whole window of one colour to the display, which no program can do without where all of it has changed. */
static void
measure_plain (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *plain = plain_area_new ();
  double least = G_MAXDOUBLE, most = 0;

  watch = (Watch){ NULL };
  gtk_window_set_child (window, plain);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_window_present (window);
  watch_phases (gtk_widget_get_frame_clock (GTK_WIDGET (window)));
  for (guint i = 0; i < N_PLAIN; i++)
    {
      memset (watch.frame, 0, sizeof watch.frame);
      gtk_widget_queue_draw (plain);
      while (watch.frame[PHASE_PAINT] == 0)
        g_main_context_iteration (NULL, TRUE);
      /* The first ones make what the others use again. */
      if (i < N_PLAIN / 2)
        continue;
      least = MIN (least, sum_phases (watch.frame));
      most = MAX (most, sum_phases (watch.frame));
    }
  printf ("A window of one colour, drawn whole: %.1f to %.1f ms a frame\n", least, most);
  gtk_window_destroy (window);
}

static void
measure (RdvApplication *application, guint n_events)
{
  g_autoptr (RdvDocument) document = sample_document_new (12, n_events, 1);
  g_autoptr (RdvClock) clock = rdv_clock_new_fixed (SAMPLE_NOW);
  RdvWindow *window = RDV_WINDOW (rdv_window_new (GTK_APPLICATION (application), clock));

  printf ("%u events\n", n_events);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  watch.window = window;
  g_signal_connect (window->find, "changed", G_CALLBACK (on_result), NULL);
  g_signal_connect (window->canvas, "notify::document", G_CALLBACK (on_result), NULL);
  watch_phases (gtk_widget_get_frame_clock (GTK_WIDGET (window)));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (on_painted), NULL);
  begin ();
  settle ("empty window");
  begin ();
  rdv_window_set_document (window, document, NULL);
  settle ("first shown");
  measure_searches (window);
  measure_filters (window);
  measure_lanes (window);
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
  measure_plain ();
  if (argc > 1)
    measure (application, (guint)g_ascii_strtoull (argv[1], NULL, 10));
  else
    {
      /* What drawing takes, whatever the number of events. */
      measure (application, 1000);
      measure (application, 100000);
      measure (application, 1000000);
    }
  return 0;
}
