/* rdv-density-scene.c: where more events begin than could be drawn. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-starts.h"
#include "rdv-timeline-scene-private.h"

#define COLUMN 3.0 /* pixels */
#define LEAST_HEIGHT 2.0
/* Strips instead of lines from so many events a column on. */
#define DENSE 0.5

gboolean
rdv_picture_is_dense (guint n_events, double width)
{
  return width >= 2 * COLUMN && n_events >= DENSE * width / COLUMN;
}

/* Twice as many events are a pixel more: one sees one, and thousands. Nothing else in view has a say in it, so that it stays the same
 * while one moves. */
static double
get_height (guint n, double most)
{
  return n > 0 ? MIN (LEAST_HEIGHT + floor (log2 (n)), most) : 0;
}

static void
add_run (RdvPicture *self, double x1, double x2, double middle, double height, double most, guint32 color)
{
  /* The denser the darker, too. */
  double amount = 0.35 + 0.45 * height / most;

  if (height > 0 && x2 > x1)
    rdv_scene_add_rect (self->scene, x1, round (middle - height / 2), x2 - x1, height,
                        rdv_color_mix (self->theme->ground, color, amount));
}

void
rdv_picture_add_density (RdvPicture *self,
                         guint32 lane,
                         gint64 anchor,
                         double left,
                         double right,
                         double middle,
                         double most,
                         guint32 color)
{
  guint n;
  const guint32 *events = rdv_lane_order_get_events (rdv_layout_get_lane_order (self->layout), lane, &n);
  /* Columns stand fast in time. */
  double phase = rdv_time_scale_x (&self->scale, anchor);
  double x = phase + floor ((left - phase) / COLUMN) * COLUMN;
  guint index = rdv_starts_find (self->document, events, n, 0, rdv_time_scale_time (&self->scale, x));
  double run_x = left;
  double run_height = 0;

  for (; x < right && index < n; x += COLUMN)
    {
      guint next = rdv_starts_find (self->document, events, n, index, rdv_time_scale_time (&self->scale, x + COLUMN));
      double height = get_height (next - index, most);

      index = next;
      if (height == run_height)
        continue;
      add_run (self, round (run_x), round (MAX (x, left)), middle, run_height, most, color);
      run_x = MAX (x, left);
      run_height = height;
    }
  add_run (self, round (run_x), round (MIN (x, right)), middle, run_height, most, color);
}
