/* rdv-tool-scene.c: see rdv-tool-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-tool-scene.h"

#include <math.h>
#include <stdlib.h>

#define ARROW 7.0 /* pixels an arrow's head is long */

/* The body of the picture, where tools work. */
static void
add_body_clip (RdvScene *scene, const RdvPictureRequest *request)
{
  double x = rdv_timeline_scene_get_body_x (request->layout);
  double y = rdv_timeline_scene_get_body_y (request->layout, request->title, request->note);

  rdv_scene_add_clip (scene, x, y, MAX (request->width - x, 0), MAX (request->height - y, 0));
}

RdvScene *
rdv_tool_scene_new_band (const RdvPictureRequest *request, double x1, double y1, double x2, double y2)
{
  const RdvTheme *theme = rdv_theme_get (request->theme);
  RdvScene *scene = rdv_scene_new (request->width, request->height);

  add_body_clip (scene, request);
  rdv_scene_add_rounded_rect (scene, round (MIN (x1, x2)), round (MIN (y1, y2)), round (fabs (x2 - x1)) + 1,
                              round (fabs (y2 - y1)) + 1, 3, rdv_color_with_alpha (theme->selection, 0.12), theme->selection, 1,
                              RDV_DASH_SOLID);
  rdv_scene_end_clip (scene);
  return scene;
}

static void
add_arrow (RdvScene *scene, double x1, double x2, double y, guint32 color)
{
  double head = MIN (ARROW, (x2 - x1) / 2);

  rdv_scene_add_rect (scene, x1, y, x2 - x1, 1, color);
  for (int step = 1; step < head; step++)
    {
      double half = round (step / 2.0);

      rdv_scene_add_rect (scene, x1 + step, y - half, 1, 2 * half + 1, color);
      rdv_scene_add_rect (scene, x2 - step, y - half, 1, 2 * half + 1, color);
    }
}

RdvScene *
rdv_tool_scene_new_stretch (const RdvPictureRequest *request, gint64 from, gint64 to, double y)
{
  const RdvTheme *theme = rdv_theme_get (request->theme);
  RdvScene *scene = rdv_scene_new (request->width, request->height);
  double left = rdv_timeline_scene_get_body_x (request->layout);
  double top = rdv_timeline_scene_get_body_y (request->layout, request->title, request->note);
  /* Edges out of view stay out of it, but not so far that a painter loses count. */
  double x1 = round (CLAMP (rdv_time_scale_x (&request->scale, from) + left, -ARROW, request->width + ARROW));
  double x2 = round (CLAMP (rdv_time_scale_x (&request->scale, to) + left, -ARROW, request->width + ARROW));

  add_body_clip (scene, request);
  rdv_scene_add_rect (scene, x1, top, x2 - x1, request->height - top, rdv_color_with_alpha (theme->selection, 0.1));
  rdv_scene_add_rect (scene, x1, top, 1, request->height - top, theme->selection);
  rdv_scene_add_rect (scene, x2, top, 1, request->height - top, theme->selection);
  add_arrow (scene, x1, x2, round (y), theme->selection);
  rdv_scene_end_clip (scene);
  return scene;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

RdvScene *
rdv_tool_scene_new_companions (const RdvPictureRequest *request, RdvScene *scene, const guint32 *events, guint n)
{
  const RdvTheme *theme = rdv_theme_get (request->theme);
  RdvScene *frames = rdv_scene_new (request->width, request->height);
  guint n_hits;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n_hits);

  add_body_clip (frames, request);
  for (guint i = 0; i < n_hits; i++)
    if (hits[i].kind == RDV_HIT_EVENT && bsearch (&hits[i].id, events, n, sizeof (guint32), compare) != NULL)
      rdv_scene_add_rounded_rect (frames, floor (hits[i].x) - 2, floor (hits[i].y), ceil (hits[i].width) + 4, ceil (hits[i].height), 4,
                                  rdv_color_with_alpha (theme->selection, 0.12), theme->selection, 1.5, RDV_DASH_SOLID);
  rdv_scene_end_clip (frames);
  return frames;
}

gboolean
rdv_tool_scene_touches (const RdvHit *hit, double x1, double y1, double x2, double y2)
{
  return hit->x < MAX (x1, x2) && hit->x + hit->width > MIN (x1, x2) && hit->y < MAX (y1, y2) && hit->y + hit->height > MIN (y1, y2);
}
