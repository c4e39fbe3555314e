/* rdv-timeline-scene.c: see rdv-timeline-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-timeline-scene-private.h"

#include <math.h>
#include <string.h>

#define TITLE_MARGIN 16.0
/* Between the parts of a note. */
#define NOTE_SEPARATOR " · "
/* Above and below title and note. */
#define TITLE_PADDING 10.0

static double
line_height (RdvTextMeasure *measure, RdvTextStyle style)
{
  double ascent, descent;

  rdv_text_measure_get_metrics (measure, style, &ascent, &descent);
  return ceil (ascent + descent);
}

double
rdv_timeline_scene_get_body_x (RdvLayout *layout)
{
  return rdv_layout_get_metrics (layout)->header_width;
}

/* Title and note share a line. */
double
rdv_timeline_scene_get_title_height (RdvLayout *layout, const char *title, const char *note)
{
  RdvTextMeasure *measure = rdv_layout_get_measure (layout);

  if (title == NULL && note == NULL)
    return 0;
  return line_height (measure, title != NULL ? RDV_TEXT_TITLE : RDV_TEXT_NOTE) + 2 * TITLE_PADDING;
}

double
rdv_timeline_scene_get_body_y (RdvLayout *layout, const char *title, const char *note)
{
  const RdvMetrics *metrics = rdv_layout_get_metrics (layout);

  return rdv_timeline_scene_get_title_height (layout, title, note) + metrics->ruler_major_height + metrics->ruler_minor_height;
}

double
rdv_timeline_scene_get_footer_height (RdvLayout *layout, const char *footer)
{
  return footer != NULL ? line_height (rdv_layout_get_measure (layout), RDV_TEXT_NOTE) + TITLE_MARGIN : 0;
}

double
rdv_timeline_scene_get_heading_height (RdvLayout *layout)
{
  return line_height (rdv_layout_get_measure (layout), RDV_TEXT_LANE_TITLE) + TITLE_MARGIN;
}

double
rdv_timeline_scene_get_height_below (const RdvPictureRequest *request)
{
  return rdv_legend_scene_get_height (request->legend, rdv_layout_get_measure (request->layout),
                                      rdv_layout_get_metrics (request->layout), request->width) +
         (request->sources != NULL ? rdv_source_list_get_height (request->sources) : 0) +
         rdv_timeline_scene_get_footer_height (request->layout, request->footer) + request->room_below;
}

void
rdv_scene_use_style (RdvScene *self, RdvTextMeasure *measure, RdvTextStyle style, double text_scale, double *ascent, double *descent)
{
  if (rdv_scene_get_text_size (self, style) == 0)
    {
      rdv_text_measure_get_metrics (measure, style, ascent, descent);
      rdv_scene_set_text_metrics (self, style, rdv_text_style_get_size (style) * text_scale, *ascent, *descent);
    }
  rdv_scene_get_text_metrics (self, style, ascent, descent);
}

void
rdv_picture_use_style (RdvPicture *self, RdvTextStyle style, double *ascent, double *descent)
{
  rdv_scene_use_style (self->scene, self->measure, style, self->metrics->text_scale, ascent, descent);
}

void
rdv_picture_add_text (RdvPicture *self,
                      RdvTextStyle style,
                      double x,
                      double middle,
                      double width,
                      const char *text,
                      guint32 color)
{
  double ascent, descent;

  rdv_picture_use_style (self, style, &ascent, &descent);
  rdv_scene_add_text (self->scene, style, x, round (middle + (ascent - descent) / 2), width, text, color);
}

double
rdv_picture_add_cut_text (RdvPicture *self,
                          RdvTextStyle style,
                          double x,
                          double middle,
                          double available,
                          const char *text,
                          guint32 color)
{
  g_autofree char *cut = rdv_text_measure_ellipsize (self->measure, style, text, available);
  double width;

  if (cut == NULL)
    return 0;
  width = rdv_text_measure_get_width (self->measure, style, cut);
  rdv_picture_add_text (self, style, x, middle, width, cut, color);
  return width;
}

double
rdv_picture_get_band_y (const RdvPicture *self, const RdvBand *band)
{
  return self->lanes_y + band->y - self->request->offset_y;
}

guint32
rdv_picture_get_lane_color (const RdvPicture *self, guint lane)
{
  return rdv_theme_get_lane_color (self->theme, lane, rdv_document_get_lane (self->document, lane)->color);
}

/* What of the note has room beside the title: its last parts, because the range, which comes first, is told by the ruler too. */
static const char *
find_note (RdvPicture *self, double room)
{
  const char *note = self->request->note;

  while (rdv_text_measure_get_width (self->measure, RDV_TEXT_NOTE, note) > room)
    {
      const char *separator = strstr (note, NOTE_SEPARATOR);

      if (separator == NULL)
        break;
      note = separator + strlen (NOTE_SEPARATOR);
    }
  return note;
}

/* The title leaves room for the last part of the note, which says how many events there are or which page it is. */
static double
get_title_room (RdvPicture *self, double available)
{
  const char *note = self->request->note;

  return note != NULL ? available - rdv_text_measure_get_width (self->measure, RDV_TEXT_NOTE, find_note (self, 0)) - 2 * TITLE_MARGIN
                      : available;
}

/* The title and note of an exported picture, above the ruler and on one line; the footer below everything. */
void
rdv_picture_add_title (RdvPicture *self)
{
  const RdvPictureRequest *request = self->request;
  double available = request->width - 2 * TITLE_MARGIN;
  double middle = rdv_timeline_scene_get_title_height (self->layout, request->title, request->note) / 2;
  double title_width = 0;

  if (request->title != NULL)
    title_width = rdv_picture_add_cut_text (self, RDV_TEXT_TITLE, TITLE_MARGIN, middle, get_title_room (self, available), request->title,
                                            self->theme->text);
  if (request->note != NULL)
    {
      double room = available - (title_width > 0 ? title_width + 2 * TITLE_MARGIN : 0);
      const char *note = find_note (self, room);
      double width = MIN (rdv_text_measure_get_width (self->measure, RDV_TEXT_NOTE, note), room);

      rdv_picture_add_cut_text (self, RDV_TEXT_NOTE, TITLE_MARGIN + available - width, middle, width, note, self->theme->muted);
    }
  if (request->footer != NULL)
    rdv_picture_add_cut_text (self, RDV_TEXT_NOTE, TITLE_MARGIN,
                              request->height - request->room_below -
                                rdv_timeline_scene_get_footer_height (self->layout, request->footer) / 2,
                              available,
                              request->footer, self->theme->muted);
}

void
rdv_picture_add_heading (RdvPicture *self, double y, const char *heading, const char *words)
{
  double available = self->request->width - 2 * TITLE_MARGIN;
  double middle = y + TITLE_MARGIN / 2 + line_height (self->measure, RDV_TEXT_LANE_TITLE) / 2;
  double width;

  rdv_scene_add_rect (self->scene, 0, y, self->request->width, 1, self->theme->hairline);
  width = rdv_picture_add_cut_text (self, RDV_TEXT_LANE_TITLE, TITLE_MARGIN, middle, available, heading, self->theme->text)
          + TITLE_MARGIN / 2;
  if (words != NULL)
    rdv_picture_add_cut_text (self, RDV_TEXT_NOTE, TITLE_MARGIN + width, middle, available - width, words, self->theme->muted);
}

const RdvMetrics *
rdv_picture_get_row_metrics (const RdvPicture *self, const RdvBand *band, guint place)
{
  return rdv_band_is_slim (band, place) ? &self->crowd_metrics : self->metrics;
}

double
rdv_picture_get_row_top (const RdvPicture *self, const RdvBand *band, guint place)
{
  return rdv_picture_get_band_y (self, band) + self->metrics->lane_padding +
         rdv_lane_pack_get_row_y (self->metrics, place);
}

double
rdv_picture_get_row_middle (const RdvPicture *self, const RdvBand *band, guint place)
{
  return rdv_picture_get_row_top (self, band, place) +
         rdv_picture_get_row_metrics (self, band, place)->row_height / 2;
}

/* Where there are rows above or below, they are counted at the ends of the column of headers. */
static void
bound_headers (RdvPicture *self)
{
  double bottom = self->body_y + self->body_height;
  const RdvBand *last = self->n_bands > 0 ? &self->bands[self->n_bands - 1] : NULL;

  self->headers_y = self->lanes_y;
  self->headers_end = bottom;
  self->n_above = self->n_below = 0;
  if (last == NULL)
    return;
  if (rdv_picture_get_row_middle (self, self->bands, 0) < self->lanes_y)
    self->headers_y += self->metrics->row_height;
  if (rdv_picture_get_row_middle (self, last, rdv_band_get_n_places (last) - 1) > bottom)
    self->headers_end -= self->metrics->row_height;
}

void
rdv_picture_init (RdvPicture *self, const RdvPictureRequest *request)
{
  self->request = request;
  self->layout = request->layout;
  self->document = rdv_layout_get_document (self->layout);
  self->measure = rdv_layout_get_measure (self->layout);
  self->metrics = rdv_layout_get_metrics (self->layout);
  rdv_metrics_init_crowd (&self->crowd_metrics, self->metrics);
  self->theme = rdv_theme_get (request->theme);
  self->now = rdv_layout_get_now (self->layout);
  self->body_x = rdv_timeline_scene_get_body_x (self->layout);
  self->body_y = rdv_timeline_scene_get_body_y (self->layout, request->title, request->note);
  self->body_width = MAX (request->width - self->body_x, 1);
  self->body_height = MAX (request->height - self->body_y - rdv_timeline_scene_get_height_below (request), 1);
  self->lanes_y = self->body_y + rdv_layout_get_era_height (self->layout);
  self->from = rdv_time_scale_time (&request->scale, 0);
  self->to = rdv_time_scale_time (&request->scale, self->body_width);
  self->scale = request->scale;
  rdv_time_scale_move (&self->scale, -self->body_x);
  rdv_layout_set_body_width (self->layout, self->body_width);
  self->bands = rdv_layout_get_bands (self->layout, &request->scale, self->body_height, &self->n_bands);
  bound_headers (self);
}

void
rdv_picture_begin (RdvPicture *self, const RdvPictureRequest *request)
{
  rdv_picture_init (self, request);
  self->scene = rdv_scene_new (request->width, request->height);
}

/* Where the lanes are on their way from the rows before to those now: what frames them moves with their events. NULL when nothing
 * moves. (transfer full) */
static RdvBand *
glide_bands (const RdvPicture *self)
{
  const RdvPictureRequest *request = self->request;
  RdvBand *bands = request->before != NULL ? g_memdup2 (self->bands, self->n_bands * sizeof (RdvBand)) : NULL;

  for (guint i = 0; i < self->n_bands; i++)
    {
      const RdvShownLane *before = bands != NULL ? rdv_shown_find_lane (request->before, bands[i].lane) : NULL;

      if (before != NULL)
        {
          bands[i].y += round ((before->top - rdv_picture_get_band_y (self, &self->bands[i])) * (1 - request->progress));
          bands[i].height += round ((before->height - self->bands[i].height) * (1 - request->progress));
        }
    }
  return bands;
}

static void
remember_lanes (const RdvPicture *self, const RdvBand *bands)
{
  for (guint i = 0; i < self->n_bands && self->request->shown != NULL; i++)
    rdv_shown_add_lane (self->request->shown, &(RdvShownLane){ bands[i].lane, rdv_picture_get_band_y (self, &bands[i]),
                                                               bands[i].height });
}

static gboolean
has_clusters (const RdvPicture *self)
{
  for (guint i = 0; i < self->n_bands; i++)
    {
      guint first = rdv_lane_pack_find_cluster (self->bands[i].pack, self->from);

      if (first < rdv_lane_pack_get_n_clusters (self->bands[i].pack) &&
          rdv_lane_pack_get_cluster (self->bands[i].pack, first)->from <= self->to)
        return TRUE;
    }
  return FALSE;
}

/* What explains the lanes, below them. */
static void
add_notes (RdvPicture *self)
{
  const RdvPictureRequest *request = self->request;
  RdvLegend legend = request->legend & ~(has_clusters (self) ? 0 : 1u << RDV_LEGEND_CLUSTER);
  double y = self->body_y + self->body_height;

  if (legend != 0)
    rdv_scene_add_rect (self->scene, 0, y, request->width, 1, self->theme->hairline);
  rdv_picture_add_legend (self, y, legend);
  if (request->sources != NULL)
    rdv_picture_add_sources (self, request->height - request->room_below
                                     - rdv_timeline_scene_get_footer_height (self->layout, request->footer)
                                     - rdv_source_list_get_height (request->sources),
                             request->sources, 0);
}

RdvScene *
rdv_timeline_scene_new (const RdvPictureRequest *request)
{
  g_autoptr (RdvTicks) ticks = NULL;
  g_autofree RdvBand *gliding = NULL;
  RdvPicture picture, frame;

  rdv_picture_begin (&picture, request);
  gliding = glide_bands (&picture);
  frame = picture;
  if (gliding != NULL)
    frame.bands = gliding;
  remember_lanes (&picture, frame.bands);
  ticks = rdv_ticks_new (&request->scale, picture.body_width, rdv_layout_get_zone (picture.layout), picture.measure);

  rdv_scene_add_rect (picture.scene, 0, 0, request->width, request->height, picture.theme->ground);
  rdv_scene_add_clip (picture.scene, picture.body_x, picture.body_y, picture.body_width, picture.body_height);
  rdv_picture_add_eras (&picture);
  rdv_picture_add_ground (&frame, ticks);
  rdv_picture_add_era_names (&picture);
  rdv_scene_end_clip (picture.scene);

  rdv_scene_add_clip (picture.scene, picture.body_x, picture.lanes_y, picture.body_width,
                      picture.body_y + picture.body_height - picture.lanes_y);
  rdv_picture_add_lanes (&picture);
  rdv_scene_end_clip (picture.scene);
  rdv_picture_add_today_line (&picture);

  frame.n_above = picture.n_above;
  frame.n_below = picture.n_below;
  if (picture.body_x > 0)
    rdv_picture_add_headers (&frame);
  if (picture.metrics->ruler_major_height > 0)
    rdv_picture_add_ruler (&picture, ticks);
  add_notes (&picture);
  rdv_picture_add_title (&picture);
  return picture.scene;
}

/* Everything that belongs to an event in @scene, as one box; without width when nothing of it is in view. */
static void
get_event_box (RdvScene *scene, guint32 event, RdvHit *box)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);
  const RdvHit *first = rdv_scene_find_event (scene, event);

  *box = first != NULL ? *first : (RdvHit){ RDV_HIT_NOTHING };
  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_EVENT && hits[i].id == event)
      {
        double right = MAX (box->x + box->width, hits[i].x + hits[i].width);
        double bottom = MAX (box->y + box->height, hits[i].y + hits[i].height);

        box->x = MIN (box->x, hits[i].x);
        box->y = MIN (box->y, hits[i].y);
        box->width = right - box->x;
        box->height = bottom - box->y;
      }
}

/* An overlay over the lanes of @picture, whose scene is the one below; end it with rdv_scene_end_clip(). */
static RdvScene *
begin_overlay (const RdvPicture *picture)
{
  RdvScene *overlay = rdv_scene_new (picture->request->width, picture->request->height);

  rdv_scene_add_clip (overlay, picture->body_x, picture->lanes_y, picture->body_width,
                      picture->body_y + picture->body_height - picture->lanes_y);
  return overlay;
}

static void
add_frame (const RdvPicture *picture, RdvScene *overlay, guint32 event, double fill_alpha, double line_width)
{
  guint32 color = picture->theme->selection;
  RdvHit box;

  get_event_box (picture->scene, event, &box);
  if (box.width > 0)
    rdv_scene_add_rounded_rect (overlay, floor (box.x) - 3, floor (box.y) - 1, ceil (box.width) + 6, ceil (box.height) + 2, 5,
                                rdv_color_with_alpha (color, fill_alpha), color, line_width, RDV_DASH_SOLID);
}

RdvScene *
rdv_timeline_scene_new_selection (const RdvPictureRequest *request, RdvScene *scene, guint32 event)
{
  RdvPicture picture;
  RdvScene *overlay;

  rdv_picture_init (&picture, request);
  picture.scene = scene;
  overlay = begin_overlay (&picture);
  rdv_picture_add_links (&picture, overlay, event);
  add_frame (&picture, overlay, event, 0.12, 2);
  rdv_scene_end_clip (overlay);
  return overlay;
}

RdvScene *
rdv_timeline_scene_new_hover (const RdvPictureRequest *request, RdvScene *scene, guint32 event)
{
  RdvPicture picture;
  RdvScene *overlay;

  rdv_picture_init (&picture, request);
  picture.scene = scene;
  overlay = begin_overlay (&picture);
  add_frame (&picture, overlay, event, 0.07, 1);
  rdv_scene_end_clip (overlay);
  return overlay;
}
