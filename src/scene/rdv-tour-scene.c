/* rdv-tour-scene.c: see rdv-tour-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-tour-scene.h"

#include <math.h>

#include "rdv-text-wrap.h"
#include "rdv-timeline-scene-private.h"

#define MARGIN 22.0
#define GAP 7.0

typedef struct
{
  RdvScene *scene;
  RdvTextMeasure *measure;
  double text_scale;
  double width;
  double y; /* where the next line begins */
} Panel;

static double
get_line_height (RdvTextMeasure *measure, RdvTextStyle style)
{
  double ascent, descent;

  rdv_text_measure_get_metrics (measure, style, &ascent, &descent);
  return ceil (ascent + descent);
}

static GPtrArray *
wrap_text (RdvTextMeasure *measure, const RdvTourPanel *panel, double width)
{
  return rdv_text_wrap (measure, RDV_TEXT_STORY, panel->text != NULL ? panel->text : "", width - 2 * MARGIN);
}

double
rdv_tour_scene_get_panel_height (RdvLayout *layout, const RdvTourPanel *panel, double width)
{
  RdvTextMeasure *measure = rdv_layout_get_measure (layout);
  g_autoptr (GPtrArray) lines = wrap_text (measure, panel, width);
  double height = 2 * MARGIN / 2 + lines->len * get_line_height (measure, RDV_TEXT_STORY);

  if (panel->heading != NULL)
    height += get_line_height (measure, RDV_TEXT_LANE_TITLE) + GAP / 2;
  return height + GAP + get_line_height (measure, RDV_TEXT_NOTE);
}

/* One line at the place where the panel has got to, cut to @available pixels; at the right edge when @is_right. */
static void
add_line (const Panel *self, RdvTextStyle style, const char *text, double available, gboolean is_right, guint32 color)
{
  g_autofree char *cut = rdv_text_measure_ellipsize (self->measure, style, text, available);
  double ascent, descent, width;

  if (cut == NULL)
    return;
  rdv_scene_use_style (self->scene, self->measure, style, self->text_scale, &ascent, &descent);
  width = rdv_text_measure_get_width (self->measure, style, cut);
  rdv_scene_add_text (self->scene, style, is_right ? self->width - MARGIN - width : MARGIN, round (self->y + ascent), width, cut, color);
}

static void
add_foot (Panel *self, const RdvPictureRequest *request, const RdvTourPanel *panel, const RdvTheme *theme)
{
  double counter = rdv_text_measure_get_width (self->measure, RDV_TEXT_NOTE, panel->counter);
  double available = self->width - 2 * MARGIN;

  self->y = request->height - MARGIN / 2 - get_line_height (self->measure, RDV_TEXT_NOTE);
  add_line (self, RDV_TEXT_NOTE, panel->counter, available, TRUE, theme->muted);
  if (panel->title != NULL)
    add_line (self, RDV_TEXT_NOTE, panel->title, available - counter - MARGIN, FALSE, theme->muted);
}

static void
add_panel (RdvScene *scene, const RdvPictureRequest *request, const RdvTourPanel *panel)
{
  const RdvTheme *theme = rdv_theme_get (request->theme);
  Panel self = { .scene = scene,
                 .measure = rdv_layout_get_measure (request->layout),
                 .text_scale = rdv_layout_get_metrics (request->layout)->text_scale,
                 .width = request->width,
                 .y = request->height - request->room_below };
  g_autoptr (GPtrArray) lines = wrap_text (self.measure, panel, self.width);
  double available = self.width - 2 * MARGIN;

  rdv_scene_add_rect (scene, 0, self.y, request->width, request->room_below, theme->header_ground);
  rdv_scene_add_rect (scene, 0, self.y, request->width, 1, theme->hairline);
  rdv_scene_add_group (scene, RDV_NONE, "step");
  self.y += MARGIN / 2;
  if (panel->heading != NULL)
    {
      add_line (&self, RDV_TEXT_LANE_TITLE, panel->heading, available, FALSE, theme->muted);
      self.y += get_line_height (self.measure, RDV_TEXT_LANE_TITLE) + GAP / 2;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      add_line (&self, RDV_TEXT_STORY, g_ptr_array_index (lines, i), available, FALSE, theme->text);
      self.y += get_line_height (self.measure, RDV_TEXT_STORY);
    }
  add_foot (&self, request, panel, theme);
  rdv_scene_end_group (scene);
}

RdvScene *
rdv_tour_scene_new (const RdvPictureRequest *request, guint32 event, const RdvTourPanel *panel)
{
  RdvScene *scene = rdv_timeline_scene_new (request);

  if (event != RDV_NONE)
    {
      g_autoptr (RdvScene) selection = rdv_timeline_scene_new_selection (request, scene, event);
      guint n;

      rdv_scene_get_primitives (selection, &n);
      rdv_scene_add_copies (scene, selection, 0, n);
    }
  add_panel (scene, request, panel);
  return scene;
}
