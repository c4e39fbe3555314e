/* bench-frame.c: what a frame of the canvas costs while one pans and zooms. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-frame [EVENTS]...   processor time of the main thread for each frame, in milliseconds: the picture (what is where), the
 * nodes (what the toolkit is told) and the pixels (cairo renderer), for as many events as said (400, 10,000, 100,000 and 1,000,000),
 * with about as many things in view; and for how long anything held up the main thread while the timeline was opened. The pixels of
 * a frame that is one colour are told first: less than that no program can take here. In the end 10,000 and 100,000 events are compared, in
 * turns, because other work on the machine would else decide which of them is quicker.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "rdv-canvas-private.h"
#include "sample-document.h"

#define WIDTH 1600
#define HEIGHT 900
#define N_FRAMES 200
#define FRAME_TIME 16667 /* microseconds */
/* So many marks, labels and counts are to be in view, however many events there are in all. */
#define IN_VIEW 500
#define MAX_TRIES 12
/* Turns of the comparison. */
#define N_ROUNDS 7

typedef struct
{
  double picture[N_FRAMES], nodes[N_FRAMES], pixels[N_FRAMES], whole[N_FRAMES];
} Times;

typedef struct
{
  GtkWindow *window;
  RdvCanvas *canvas;
  RdvViewport *viewport;
  GskRenderer *renderer;
} Bench;

/* How one moves in each frame of the first half; in the second, one goes back. */
typedef struct
{
  const char *name;
  double dx;     /* pixels */
  double factor; /* of the zoom */
} Movement;

static const Movement pan = { "pan", 7, 1 }, zoom = { "zoom", 0, 1.02 };

static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_p95 (const double *sorted)
{
  return sorted[N_FRAMES * 95 / 100];
}

static void
report (const char *name, double *times)
{
  qsort (times, N_FRAMES, sizeof *times, compare);
  g_print ("  %-8s p50 %6.2f  p95 %6.2f  most %6.2f\n", name, times[N_FRAMES / 2], get_p95 (times), times[N_FRAMES - 1]);
}

/* What other threads have made since the last frame comes in; the time it takes is added to @longest. */
static void
run_main_loop (double *longest)
{
  double start = get_milliseconds ();

  while (g_main_context_iteration (NULL, FALSE))
    {
      *longest = MAX (*longest, get_milliseconds () - start);
      start = get_milliseconds ();
    }
}

static void
settle (Bench *self, double *longest)
{
  do
    {
      run_main_loop (longest);
      rdv_canvas_get_scene (self->canvas);
      g_usleep (1000);
    }
  while (!rdv_layout_is_settled (rdv_canvas_get_layout (self->canvas)));
  run_main_loop (longest);
}

static guint
count_things (Bench *self)
{
  guint n;

  rdv_scene_get_hits (rdv_canvas_get_scene (self->canvas), &n);
  return n;
}

static void
render (GskRenderer *renderer, GskRenderNode *node)
{
  g_object_unref (gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT)));
}

static void
run_plain (GskRenderer *renderer)
{
  g_autoptr (GskRenderNode) node = gsk_color_node_new (&(GdkRGBA){ 1, 1, 1, 1 }, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  double times[N_FRAMES];

  for (guint frame = 0; frame < N_FRAMES; frame++)
    {
      double start = get_milliseconds ();

      render (renderer, node);
      times[frame] = get_milliseconds () - start;
    }
  g_print (" one colour\n");
  report ("pixels", times);
}

static void
draw (Bench *self, Times *times, guint frame)
{
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double start = get_milliseconds (), scene, nodes;

  rdv_canvas_get_scene (self->canvas);
  scene = get_milliseconds ();
  GTK_WIDGET_GET_CLASS (self->canvas)->snapshot (GTK_WIDGET (self->canvas), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  nodes = get_milliseconds ();
  render (self->renderer, node);
  times->picture[frame] += scene - start;
  times->nodes[frame] = nodes - scene;
  times->pixels[frame] = get_milliseconds () - nodes;
  times->whole[frame] = times->picture[frame] + times->nodes[frame] + times->pixels[frame];
}

static void
move (Bench *self, const Movement *movement, Times *times)
{
  gint64 due = g_get_monotonic_time ();
  double ignored = 0;

  memset (times, 0, sizeof *times);
  for (guint frame = 0; frame < N_FRAMES; frame++)
    {
      gboolean is_forth = frame < N_FRAMES / 2;
      double start;

      /* The window draws itself meanwhile: that would count twice. */
      run_main_loop (&ignored);
      start = get_milliseconds ();
      /* What follows from moving is part of the frame. */
      if (movement->factor != 1)
        rdv_viewport_zoom_at (self->viewport, WIDTH / 3, is_forth ? movement->factor : 1 / movement->factor);
      else
        rdv_viewport_pan (self->viewport, is_forth ? movement->dx : -movement->dx, 0);
      times->picture[frame] = get_milliseconds () - start;
      draw (self, times, frame);
      due += FRAME_TIME;
      g_usleep (MAX (due - g_get_monotonic_time (), 0));
    }
}

static void
run (Bench *self, const Movement *movement)
{
  g_autofree Times *times = g_new (Times, 1);

  move (self, movement, times);
  g_print (" %s (%u things in view)\n", movement->name, count_things (self));
  report ("picture", times->picture);
  report ("nodes", times->nodes);
  report ("pixels", times->pixels);
  report ("frame", times->whole);
}

/* Zooms around the middle until about as many things are in view as are wanted. */
static void
fill_view (Bench *self, double seconds)
{
  gint64 first, last;
  double ignored = 0;

  rdv_viewport_get_limits (self->viewport, &first, &last);
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      gint64 half = (gint64) MIN (seconds, ((double) last - (double) first) * 0.7) / 2;

      rdv_viewport_set_range (self->viewport, first / 2 + last / 2 - half, first / 2 + last / 2 + half);
      settle (self, &ignored);
      if (count_things (self) > IN_VIEW * 0.95 && count_things (self) < IN_VIEW * 1.05)
        return;
      seconds *= CLAMP ((double) IN_VIEW / MAX (count_things (self), 1), 0.5, 2);
    }
}

static Bench *
bench_open (guint n_events)
{
  g_autoptr (RdvDocument) document = sample_document_new (8, n_events, 1975);
  Bench *self = g_new0 (Bench, 1);
  gint64 opened = g_get_monotonic_time (), first, last;
  double start, longest;

  self->window = GTK_WINDOW (gtk_window_new ());
  self->canvas = RDV_CANVAS (rdv_canvas_new ());
  self->viewport = rdv_canvas_get_viewport (self->canvas);
  self->renderer = gsk_cairo_renderer_new ();
  gsk_renderer_realize (self->renderer, NULL, NULL);
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_child (self->window, GTK_WIDGET (self->canvas));
  gtk_window_set_default_size (self->window, WIDTH, HEIGHT);
  gtk_window_present (self->window);
  while (gtk_widget_get_width (GTK_WIDGET (self->canvas)) == 0)
    g_main_context_iteration (NULL, TRUE);
  start = get_milliseconds ();
  rdv_canvas_set_document (self->canvas, document, SAMPLE_NOW);
  rdv_canvas_get_scene (self->canvas);
  longest = get_milliseconds () - start;
  settle (self, &longest);
  g_print ("%u events: all rows after %.0f ms; the main thread was busy for %.1f ms at a time at most\n", n_events,
           (double) (g_get_monotonic_time () - opened) / 1000, longest);
  rdv_viewport_get_limits (self->viewport, &first, &last);
  fill_view (self, ((double) last - (double) first) * IN_VIEW / n_events);
  return self;
}

static void
bench_close (Bench *self)
{
  gsk_renderer_unrealize (self->renderer);
  g_object_unref (self->renderer);
  gtk_window_destroy (self->window);
  g_free (self);
}

static void
bench (guint n_events)
{
  Bench *self = bench_open (n_events);

  run_plain (self->renderer);
  run (self, &pan);
  run (self, &zoom);
  bench_close (self);
}

static void
compare_sizes (guint few, guint many, const Movement *movement)
{
  Bench *benches[] = { bench_open (few), bench_open (many) };
  g_autofree Times *times = g_new (Times, 1);
  double medians[2][N_ROUNDS], p95[2][N_ROUNDS];

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
      {
        move (benches[i], movement, times);
        qsort (times->whole, N_FRAMES, sizeof *times->whole, compare);
        medians[i][round] = times->whole[N_FRAMES / 2];
        p95[i][round] = get_p95 (times->whole);
      }
  for (guint i = 0; i < G_N_ELEMENTS (benches); i++)
    {
      qsort (medians[i], N_ROUNDS, sizeof **medians, compare);
      qsort (p95[i], N_ROUNDS, sizeof **p95, compare);
      g_print ("%s, %u events, %u things in view, %d rounds: p50 %.2f ms, p95 %.2f ms (medians; least %.2f and %.2f)\n", movement->name,
               i == 0 ? few : many, count_things (benches[i]), N_ROUNDS, medians[i][N_ROUNDS / 2], p95[i][N_ROUNDS / 2],
               medians[i][0], p95[i][0]);
      bench_close (benches[i]);
    }
  g_print ("%s: %u events take %.2f times what %u do by p50, %.2f times by p95 (by the least of each: %.2f and %.2f)\n", movement->name, many,
           medians[1][N_ROUNDS / 2] / medians[0][N_ROUNDS / 2], few, p95[1][N_ROUNDS / 2] / p95[0][N_ROUNDS / 2],
           medians[1][0] / medians[0][0], p95[1][0] / p95[0][0]);
}

int
main (int argc, char *argv[])
{
  static const guint sizes[] = { 400, 10000, 100000, 1000000 };

  gtk_init ();
  for (int i = 1; i < argc; i++)
    bench ((guint) atoi (argv[i]));
  if (argc > 1)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    bench (sizes[i]);
  compare_sizes (10000, 100000, &pan);
  compare_sizes (10000, 100000, &zoom);
  return 0;
}
