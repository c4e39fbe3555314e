/* rdv-frame-scene.c: eras, grid, ruler, today. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-calendar.h"
#include "rdv-text-boxes-private.h"
#include "rdv-timeline-scene-private.h"
#include "rdv-words.h"

#define TAG_PADDING 6.0

static void
add_grid_lines (RdvPicture *self, GArray *ticks, guint32 color)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const RdvTick *tick = &g_array_index (ticks, RdvTick, i);

      if (tick->x >= 0)
        rdv_scene_add_rect (self->scene, self->body_x + floor (tick->x), self->body_y, 1, self->body_height, color);
    }
}

void
rdv_picture_add_ground (RdvPicture *self, const RdvTicks *ticks)
{
  double bottom = self->body_y + self->body_height;

  add_grid_lines (self, ticks->minor, self->theme->grid_minor);
  add_grid_lines (self, ticks->major, self->theme->grid_major);
  for (guint i = 0; i < self->n_bands; i++)
    {
      double y = rdv_picture_get_band_y (self, &self->bands[i]) + self->bands[i].height - 1;

      if (y >= self->lanes_y && y < bottom)
        rdv_scene_add_rect (self->scene, self->body_x, y, self->body_width, 1, self->theme->hairline);
    }
}

/* The part of an era that is in view; FALSE when none is. */
static gboolean
get_era_part (const RdvPicture *self, guint era, double *x1, double *x2)
{
  const RdvExtent *extent = &rdv_document_get_era (self->document, era)->extent;

  *x1 = round (MAX (rdv_time_scale_x (&self->scale, extent->start.earliest), self->body_x));
  *x2 = round (MIN (rdv_time_scale_x_after (&self->scale, rdv_layout_get_era_end (self->layout, era)), self->body_x + self->body_width));
  return *x2 > *x1;
}

/* Where an era ends within the view, a line of ground parts it from one that follows at once. */
static double
get_era_width (const RdvPicture *self, double x1, double x2)
{
  return x2 < self->body_x + self->body_width ? MAX (x2 - x1 - 1, 1) : x2 - x1;
}

/* The part of something @height pixels high, from the top of the body, that an era has for itself, with a line of ground between it and
 * the era below. */
static void
get_era_band (const RdvPicture *self, guint era, double height, double *y, double *band_height)
{
  rdv_layout_get_era_band (self->layout, era, height, y, band_height);
  if (*y + *band_height < height)
    *band_height -= 1;
}

void
rdv_picture_add_eras (RdvPicture *self)
{
  double strip = rdv_layout_get_era_height (self->layout);

  for (guint i = 0; i < rdv_document_get_n_eras (self->document); i++)
    {
      const RdvEra *era = rdv_document_get_era (self->document, i);
      guint32 color = era->color != 0 ? rdv_color_mix (self->theme->ground, era->color, 0.12) : self->theme->era;
      double x1, x2, y, width, height;

      if (!get_era_part (self, i, &x1, &x2))
        continue;
      width = get_era_width (self, x1, x2);
      get_era_band (self, i, self->body_height - strip, &y, &height);
      rdv_scene_add_rect (self->scene, x1, self->lanes_y + y, width, height, color);
      get_era_band (self, i, strip, &y, &height);
      rdv_scene_add_rect (self->scene, x1, self->body_y + y, width, height, color);
      rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_ERA, .id = i, .x = x1, .y = self->body_y + y, .width = width,
                                                 .height = height });
    }
}

/* Names stick to the visible part of their era. Where so many eras overlap that a line is higher than a band, there is no room for
 * names. */
void
rdv_picture_add_era_names (RdvPicture *self)
{
  double strip = rdv_layout_get_era_height (self->layout);
  double ascent, descent;

  rdv_picture_use_style (self, RDV_TEXT_ERA, &ascent, &descent);
  for (guint i = 0; i < rdv_document_get_n_eras (self->document); i++)
    {
      const RdvEra *era = rdv_document_get_era (self->document, i);
      double x1, x2, y, height;

      get_era_band (self, i, strip, &y, &height);
      if (era->title == NULL || height < ascent + descent || !get_era_part (self, i, &x1, &x2))
        continue;
      rdv_picture_add_cut_text (self, RDV_TEXT_ERA, x1 + self->metrics->label_gap, self->body_y + y + height / 2,
                                x2 - x1 - 2 * self->metrics->label_gap, era->title, self->theme->muted);
    }
}

static double
today_x (const RdvPicture *self)
{
  return floor (rdv_time_scale_x (&self->scale, self->now));
}

static gboolean
shows_today (const RdvPicture *self)
{
  double x = today_x (self);

  return x >= self->body_x && x < self->body_x + self->body_width;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const RdvTextBox *one = a, *other = b;

  return (one->y1 > other->y1) - (one->y1 < other->y1);
}

/* It lies over the marks and goes behind the texts. */
void
rdv_picture_add_today_line (RdvPicture *self)
{
  double x = today_x (self), y = self->body_y, end = self->body_y + self->body_height;
  g_autoptr (GArray) texts = NULL, crossed = NULL;

  if (!shows_today (self))
    return;
  texts = rdv_text_boxes_new (self->scene);
  crossed = rdv_text_boxes_pick (texts, x, y, x + 1, end);
  g_array_sort (crossed, compare_tops);
  for (guint i = 0; i < crossed->len; i++)
    {
      const RdvTextBox *box = &g_array_index (crossed, RdvTextBox, i);

      if (floor (box->y1) > y)
        rdv_scene_add_rect (self->scene, x, y, 1, floor (box->y1) - y, self->theme->today);
      y = MAX (y, ceil (box->y2));
    }
  if (end > y)
    rdv_scene_add_rect (self->scene, x, y, 1, end - y, self->theme->today);
}

static const char *
get_tag_text (const RdvPicture *self)
{
  return self->request->now_label != NULL ? self->request->now_label : _ ("Today");
}

/* Where the tag stands: over the line, kept inside the body. */
static void
get_tag (const RdvPicture *self, double *x, double *width)
{
  *width = rdv_text_measure_get_width (self->measure, RDV_TEXT_TAG, get_tag_text (self)) + 2 * TAG_PADDING;
  *x = CLAMP (round (today_x (self) - *width / 2), self->body_x, MAX (self->body_x, self->body_x + self->body_width - *width));
}

static void
add_tag (RdvPicture *self, double middle)
{
  double x, width;
  double height = self->metrics->ruler_minor_height - 5;

  get_tag (self, &x, &width);
  rdv_scene_add_rounded_rect (self->scene, x, round (middle - height / 2), width, height, height / 2, self->theme->today, 0, 0,
                              RDV_DASH_SOLID);
  rdv_picture_add_text (self, RDV_TEXT_TAG, x + TAG_PADDING, middle, width - 2 * TAG_PADDING, get_tag_text (self),
                        self->theme->on_today);
}

static void
add_labels (RdvPicture *self, GArray *ticks, RdvTextStyle style, double middle, guint32 color)
{
  double tag_x = RDV_X_LIMIT;
  double tag_width = 0;

  if (style == RDV_TEXT_RULER_MINOR && shows_today (self))
    get_tag (self, &tag_x, &tag_width);
  for (guint i = 0; i < ticks->len; i++)
    {
      const RdvTick *tick = &g_array_index (ticks, RdvTick, i);
      double x = self->body_x + round (tick->label_x);

      if (tick->label_width <= 0 || x < self->body_x || x + tick->label_width > self->body_x + self->body_width ||
          (x < tag_x + tag_width + 4 && x + tick->label_width + 4 > tag_x))
        continue;
      rdv_picture_add_text (self, style, x, middle, tick->label_width, tick->label, color);
    }
}

static void
add_tick_line (RdvPicture *self, const RdvTick *tick, double height)
{
  if (tick->x >= 0)
    rdv_scene_add_rect (self->scene, self->body_x + floor (tick->x), self->body_y - height, 1, height, self->theme->hairline);
}

/* Ticks without a label are short: the label of the one before may reach over them. */
static void
add_tick_lines (RdvPicture *self, const RdvTicks *ticks)
{
  for (guint i = 0; i < ticks->major->len; i++)
    add_tick_line (self, &g_array_index (ticks->major, RdvTick, i),
                   self->metrics->ruler_major_height + self->metrics->ruler_minor_height);
  for (guint i = 0; i < ticks->minor->len; i++)
    {
      const RdvTick *tick = &g_array_index (ticks->minor, RdvTick, i);

      add_tick_line (self, tick, floor (self->metrics->ruler_minor_height / (tick->label != NULL ? 2 : 5)));
    }
}

/* Whose hours the ruler shows, left of them. */
static void
add_zone (RdvPicture *self, double middle)
{
  double x = self->metrics->lane_bar_width + self->metrics->header_inset;
  g_autofree char *name = rdv_zone_get_name (rdv_layout_get_zone (self->layout),
                                             rdv_time_scale_time (&self->scale, self->body_x + self->body_width / 2));

  rdv_picture_add_cut_text (self, RDV_TEXT_RULER_MINOR, x, middle, self->body_x - x - self->metrics->header_inset, name,
                            self->theme->muted);
}

void
rdv_picture_add_ruler (RdvPicture *self, const RdvTicks *ticks)
{
  double minor_y = self->body_y - self->metrics->ruler_minor_height;
  double major_y = minor_y - self->metrics->ruler_major_height;
  double minor_middle = minor_y + self->metrics->ruler_minor_height / 2;

  add_tick_lines (self, ticks);
  rdv_scene_add_rect (self->scene, 0, self->body_y - 1, self->request->width, 1, self->theme->hairline);
  add_labels (self, ticks->major, RDV_TEXT_RULER_MAJOR, major_y + self->metrics->ruler_major_height / 2 + 1, self->theme->text);
  add_labels (self, ticks->minor, RDV_TEXT_RULER_MINOR, minor_middle, self->theme->muted);
  if (ticks->has_clock)
    add_zone (self, minor_middle);
  if (shows_today (self))
    add_tag (self, minor_middle);
  rdv_scene_add_hit (self->scene, &(RdvHit){ .kind = RDV_HIT_RULER, .x = self->body_x, .y = major_y, .width = self->body_width,
                                             .height = self->body_y - major_y });
}
