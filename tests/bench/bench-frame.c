/* bench-frame.c: what a frame of the canvas costs while one pans and zooms. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-frame [EVENTS]...   processor time for each frame, in milliseconds: the picture (what is where), the nodes (what the
 * toolkit is told) and the pixels (cairo renderer), for as many events as said (400, 10,000 and 100,000).
 */
#include <stdlib.h>
#include <time.h>

#include "rdv-canvas-private.h"
#include "sample-document.h"

#define WIDTH 1600
#define HEIGHT 900
#define N_FRAMES 200
/* So many events begin in view, however many there are in all. */
#define IN_VIEW 500

typedef struct
{
  double picture[N_FRAMES], nodes[N_FRAMES], pixels[N_FRAMES], whole[N_FRAMES];
} Times;

static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
report (const char *name, double *times)
{
  qsort (times, N_FRAMES, sizeof *times, compare);
  g_print ("  %-8s p50 %6.2f  p95 %6.2f  most %6.2f\n", name, times[N_FRAMES / 2], times[N_FRAMES * 95 / 100],
           times[N_FRAMES - 1]);
}

static void
draw (RdvCanvas *canvas, GskRenderer *renderer, Times *times, guint frame)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double start = get_milliseconds (), scene, nodes;

  rdv_canvas_get_scene (canvas);
  scene = get_milliseconds ();
  GTK_WIDGET_GET_CLASS (canvas)->snapshot (GTK_WIDGET (canvas), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  nodes = get_milliseconds ();
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  times->picture[frame] += scene - start;
  times->nodes[frame] = nodes - scene;
  times->pixels[frame] = get_milliseconds () - nodes;
  times->whole[frame] = times->picture[frame] + times->nodes[frame] + times->pixels[frame];
}

static void
run (const char *name, RdvCanvas *canvas, GskRenderer *renderer, double dx, double factor)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (canvas);
  g_autofree Times *times = g_new0 (Times, 1);
  guint n;

  for (guint frame = 0; frame < N_FRAMES; frame++)
    {
      double start = get_milliseconds ();

      /* What follows from moving, the packing of a lane at a new zoom step above all, is part of the frame. */
      if (factor != 1)
        rdv_viewport_zoom_at (viewport, WIDTH / 3, frame < N_FRAMES / 2 ? factor : 1 / factor);
      else
        rdv_viewport_pan (viewport, frame < N_FRAMES / 2 ? dx : -dx, 0);
      times->picture[frame] = get_milliseconds () - start;
      draw (canvas, renderer, times, frame);
    }
  rdv_scene_get_hits (rdv_canvas_get_scene (canvas), &n);
  g_print (" %s (%u things in view)\n", name, n);
  report ("picture", times->picture);
  report ("nodes", times->nodes);
  report ("pixels", times->pixels);
  report ("frame", times->whole);
}

static void
bench (guint n_events)
{
  g_autoptr (RdvDocument) document = sample_document_new (8, n_events, 1975);
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  RdvCanvas *canvas = RDV_CANVAS (rdv_canvas_new ());
  gint64 first, last, half;
  double start;

  gsk_renderer_realize (renderer, NULL, NULL);
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_child (window, GTK_WIDGET (canvas));
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  start = get_milliseconds ();
  rdv_canvas_set_document (canvas, document, SAMPLE_NOW);
  gtk_window_present (window);
  while (gtk_widget_get_width (GTK_WIDGET (canvas)) == 0)
    g_main_context_iteration (NULL, TRUE);
  rdv_canvas_get_scene (canvas);
  g_print ("%u events: first picture after %.0f ms\n", n_events, get_milliseconds () - start);

  rdv_viewport_get_limits (rdv_canvas_get_viewport (canvas), &first, &last);
  half = (gint64) ((double) (last - first) * MIN (0.35, 0.5 * IN_VIEW / n_events));
  rdv_viewport_set_range (rdv_canvas_get_viewport (canvas), (first + last) / 2 - half, (first + last) / 2 + half);
  rdv_canvas_get_scene (canvas);
  run ("pan", canvas, renderer, 7, 1);
  run ("zoom", canvas, renderer, 0, 1.02);
  gsk_renderer_unrealize (renderer);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  static const guint sizes[] = { 400, 10000, 100000 };

  gtk_init ();
  for (guint i = 0; argc < 2 && i < G_N_ELEMENTS (sizes); i++)
    bench (sizes[i]);
  for (int i = 1; i < argc; i++)
    bench ((guint) atoi (argv[i]));
  return 0;
}
