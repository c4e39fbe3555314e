/* rdv-scene.c: see rdv-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-scene.h"

#include <string.h>

typedef struct
{
  double size, ascent, descent;
} TextMetrics;

struct _RdvScene
{
  gatomicrefcount ref_count;
  double width, height;
  GArray *primitives; /* RdvPrimitive */
  GByteArray *texts;  /* strings one after the other, each with its final 0 */
  GArray *paths;      /* RdvPathStep, each path with its RDV_PATH_END */
  GArray *hits;       /* RdvHit */
  GHashTable *event_hits; /* position of an event -> 1 + index of its first hit */
  TextMetrics metrics[RDV_N_TEXT_STYLES];
};

RdvScene *
rdv_scene_new (double width, double height)
{
  RdvScene *self = g_new0 (RdvScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->width = width;
  self->height = height;
  self->primitives = g_array_sized_new (FALSE, TRUE, sizeof (RdvPrimitive), 256);
  self->texts = g_byte_array_sized_new (4096);
  self->paths = g_array_new (FALSE, TRUE, sizeof (RdvPathStep));
  self->hits = g_array_new (FALSE, TRUE, sizeof (RdvHit));
  self->event_hits = g_hash_table_new (NULL, NULL);
  g_byte_array_append (self->texts, (const guint8 *) "", 1); /* offset 0 is the empty text */
  return self;
}

RdvScene *
rdv_scene_ref (RdvScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rdv_scene_unref (RdvScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->primitives);
  g_byte_array_unref (self->texts);
  g_array_unref (self->paths);
  g_array_unref (self->hits);
  g_hash_table_unref (self->event_hits);
  g_free (self);
}

double
rdv_scene_get_width (const RdvScene *self)
{
  return self->width;
}

double
rdv_scene_get_height (const RdvScene *self)
{
  return self->height;
}

const RdvPrimitive *
rdv_scene_get_primitives (const RdvScene *self, guint *n)
{
  *n = self->primitives->len;
  return (const RdvPrimitive *) (gpointer) self->primitives->data;
}

const char *
rdv_scene_get_text (const RdvScene *self, const RdvPrimitive *primitive)
{
  return (const char *) self->texts->data + primitive->text;
}

const RdvPathStep *
rdv_scene_get_path (const RdvScene *self, const RdvPrimitive *primitive)
{
  return &g_array_index (self->paths, RdvPathStep, primitive->text);
}

void
rdv_scene_get_text_metrics (const RdvScene *self, RdvTextStyle style, double *ascent, double *descent)
{
  *ascent = self->metrics[style].ascent;
  *descent = self->metrics[style].descent;
}

double
rdv_scene_get_text_size (const RdvScene *self, RdvTextStyle style)
{
  return self->metrics[style].size;
}

void
rdv_scene_set_text_metrics (RdvScene *self, RdvTextStyle style, double size, double ascent, double descent)
{
  self->metrics[style] = (TextMetrics){ size, ascent, descent };
}

void
rdv_scene_take_text_metrics (RdvScene *self, const RdvScene *other)
{
  memcpy (self->metrics, other->metrics, sizeof self->metrics);
}

const RdvHit *
rdv_scene_get_hits (const RdvScene *self, guint *n)
{
  *n = self->hits->len;
  return (const RdvHit *) (gpointer) self->hits->data;
}

const RdvHit *
rdv_scene_find_event (const RdvScene *self, guint32 event)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->event_hits, GUINT_TO_POINTER (event)));

  return index > 0 ? &g_array_index (self->hits, RdvHit, index - 1) : NULL;
}

/* How far a point is from a hit's box; 0 inside. */
static double
distance_to_hit (const RdvHit *hit, double x, double y)
{
  double dx = MAX (MAX (hit->x - x, x - (hit->x + hit->width)), 0);
  double dy = MAX (MAX (hit->y - y, y - (hit->y + hit->height)), 0);

  return MAX (dx, dy);
}

const RdvHit *
rdv_scene_pick (const RdvScene *self, double x, double y, double slop)
{
  const RdvHit *best = NULL;
  double best_distance = slop;

  /* The last added lies on top, so a later hit wins at the same distance only when it comes first here. */
  for (guint i = self->hits->len; i > 0; i--)
    {
      const RdvHit *hit = &g_array_index (self->hits, RdvHit, i - 1);
      double distance = distance_to_hit (hit, x, y);

      if (distance <= 0)
        return hit;
      if (distance < best_distance && (hit->kind == RDV_HIT_EVENT || hit->kind == RDV_HIT_CLUSTER))
        {
          best = hit;
          best_distance = distance;
        }
    }
  return best;
}

static guint32
add_string (RdvScene *self, const char *text)
{
  guint32 offset = self->texts->len;

  if (text == NULL || *text == '\0')
    return 0;
  g_byte_array_append (self->texts, (const guint8 *) text, strlen (text) + 1);
  return offset;
}

static void
add (RdvScene *self, const RdvPrimitive *primitive)
{
  g_array_append_val (self->primitives, *primitive);
}

void
rdv_scene_add_rect (RdvScene *self, double x, double y, double width, double height, guint32 fill)
{
  if (width > 0 && height > 0 && (fill & 0xff) != 0)
    add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_RECT, .x = x, .y = y, .width = width, .height = height, .fill = fill });
}

void
rdv_scene_add_rounded_rect (RdvScene *self,
                            double x,
                            double y,
                            double width,
                            double height,
                            double radius,
                            guint32 fill,
                            guint32 stroke,
                            double line_width,
                            RdvDash dash)
{
  add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_ROUNDED_RECT, .x = x, .y = y, .width = width, .height = height,
                              .radius = radius, .fill = fill, .stroke = stroke, .line_width = line_width, .dash = dash });
}

void
rdv_scene_add_line (RdvScene *self,
                    double x1,
                    double y1,
                    double x2,
                    double y2,
                    guint32 stroke,
                    double line_width,
                    RdvDash dash)
{
  add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_LINE, .x = x1, .y = y1, .width = x2 - x1, .height = y2 - y1,
                              .stroke = stroke, .line_width = line_width, .dash = dash });
}

void
rdv_scene_add_marker (RdvScene *self,
                      double x,
                      double y,
                      double size,
                      RdvMarkerShape shape,
                      guint32 fill,
                      guint32 stroke,
                      double line_width,
                      RdvDash dash)
{
  add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_MARKER, .x = x, .y = y, .width = size, .height = size, .shape = shape,
                              .fill = fill, .stroke = stroke, .line_width = line_width, .dash = dash });
}

void
rdv_scene_add_gradient (RdvScene *self, double x, double y, double width, double height, guint32 from, guint32 to)
{
  if (width > 0 && height > 0)
    add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_GRADIENT, .x = x, .y = y, .width = width, .height = height,
                                .fill = from, .fill_end = to });
}

void
rdv_scene_add_hatch (RdvScene *self,
                     double x,
                     double y,
                     double width,
                     double height,
                     double distance,
                     guint32 stroke,
                     double line_width)
{
  if (width > 0 && height > 0)
    add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_HATCH, .x = x, .y = y, .width = width, .height = height,
                                .radius = distance, .stroke = stroke, .line_width = line_width });
}

void
rdv_scene_add_path (RdvScene *self,
                    double x,
                    double y,
                    const RdvPathStep *steps,
                    guint32 fill,
                    guint32 stroke,
                    double line_width)
{
  RdvPrimitive primitive = { .kind = RDV_PRIMITIVE_PATH, .x = x, .y = y, .fill = fill, .stroke = stroke,
                             .line_width = line_width, .text = self->paths->len };
  guint n = 1;

  while (steps[n - 1].verb != RDV_PATH_END)
    n++;
  g_array_append_vals (self->paths, steps, n);
  add (self, &primitive);
}

static void
add_text (RdvScene *self,
          RdvTextStyle style,
          double x,
          double baseline,
          double width,
          const char *text,
          guint32 color,
          guint8 strike)
{
  add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_TEXT, .x = x, .y = baseline, .width = width, .style = style,
                              .fill = color, .strike = strike, .text = add_string (self, text) });
}

void
rdv_scene_add_text (RdvScene *self,
                    RdvTextStyle style,
                    double x,
                    double baseline,
                    double width,
                    const char *text,
                    guint32 color)
{
  add_text (self, style, x, baseline, width, text, color, 0);
}

void
rdv_scene_add_struck_text (RdvScene *self,
                           RdvTextStyle style,
                           double x,
                           double baseline,
                           double width,
                           const char *text,
                           guint32 color)
{
  add_text (self, style, x, baseline, width, text, color, 1);
}

void
rdv_scene_add_clip (RdvScene *self, double x, double y, double width, double height)
{
  add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_CLIP, .x = x, .y = y, .width = MAX (width, 0), .height = MAX (height, 0) });
}

void
rdv_scene_end_clip (RdvScene *self)
{
  add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_CLIP_END });
}

void
rdv_scene_add_group (RdvScene *self, guint32 event, const char *class_name)
{
  add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_GROUP, .event = event, .text = add_string (self, class_name) });
}

void
rdv_scene_end_group (RdvScene *self)
{
  add (self, &(RdvPrimitive){ .kind = RDV_PRIMITIVE_GROUP_END });
}

static guint32
copy_path (RdvScene *self, const RdvScene *other, const RdvPrimitive *primitive)
{
  guint32 place = self->paths->len;
  const RdvPathStep *step = rdv_scene_get_path (other, primitive);

  do
    g_array_append_val (self->paths, *step);
  while ((step++)->verb != RDV_PATH_END);
  return place;
}

void
rdv_scene_add_copies (RdvScene *self, const RdvScene *other, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      RdvPrimitive copy = g_array_index (other->primitives, RdvPrimitive, i);

      if (copy.kind == RDV_PRIMITIVE_PATH)
        copy.text = copy_path (self, other, &copy);
      else
        copy.text = add_string (self, rdv_scene_get_text (other, &copy));
      add (self, &copy);
    }
}

static guint32
fade (guint32 color, double alpha)
{
  return (color & 0xffffff00) | (guint32) ((color & 0xff) * alpha + 0.5);
}

void
rdv_scene_fade (RdvScene *self, guint first, double alpha)
{
  for (guint i = first; i < self->primitives->len; i++)
    {
      RdvPrimitive *primitive = &g_array_index (self->primitives, RdvPrimitive, i);

      primitive->fill = fade (primitive->fill, alpha);
      primitive->fill_end = fade (primitive->fill_end, alpha);
      primitive->stroke = fade (primitive->stroke, alpha);
    }
}

void
rdv_scene_add_hit (RdvScene *self, const RdvHit *hit)
{
  g_array_append_val (self->hits, *hit);
  if (hit->kind == RDV_HIT_EVENT && !g_hash_table_contains (self->event_hits, GUINT_TO_POINTER (hit->id)))
    g_hash_table_insert (self->event_hits, GUINT_TO_POINTER (hit->id), GUINT_TO_POINTER (self->hits->len));
}
