/* rdv-label-scene.c: the labels of events. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-label.h"
#include "rdv-timeline-scene-private.h"

/* What is left free of hatching around a label, and how much of the hatching it hides. */
#define PLATE_MARGIN 3.0
#define PLATE_ALPHA  0.8
/* What is free between a label and the right edge; there is more before a count, or that would read as its
 * end. */
#define END_MARGIN 2.0
/* A label on the left of its mark goes ahead of it as it leaves: of less than so much of it, three letters
 * would be left to read. */
#define LEAST_OF_LEFT 0.5

typedef struct
{
  double start, end;
} Space;

static double
space_get_width (const Space *self)
{
  return MAX (self->end - self->start, 0);
}

/* Within the part of a bar that its row shows. */
static Space
get_inside (const RdvPicture *self, const RdvMark *mark, double left, double right)
{
  Space space;

  rdv_picture_get_mark_inside (self, mark, &space.start, &space.end);
  space.start = MAX (space.start, left);
  space.end = MIN (space.end, right);
  return space;
}

/* Nothing stands at the end of the bar that a label must not cover. */
static gboolean
has_plain_end (const RdvMark *mark)
{
  return mark->form == RDV_FORM_BAR && mark->all_end == mark->end &&
         (mark->extent.end.flags & RDV_DATE_OPEN) == 0;
}

/* A label after the end of a bar stays in view by sliding back over the bar, as far as that has begun. */
static Space
get_space_right (const RdvPicture *self, const RdvMark *mark, double width, double left, double right)
{
  double start = mark->all_end + self->metrics->label_gap;
  double first = get_inside (self, mark, left, right).start;

  if (start + width > right && has_plain_end (mark) && first < mark->end)
    start = MIN (start, MAX (right - width, first));
  return (Space){ start, MIN (start + width, right) };
}

static Space
get_space_left (const RdvPicture *self, const RdvMark *mark, double width, double left)
{
  double end = mark->all_start - self->metrics->label_gap;

  return (Space){ MAX (end - width, left), end };
}

/* Whether what a space holds of the label is not worth showing. */
static gboolean
is_cut_short (const RdvPackedEvent *packed, const Space *space)
{
  return packed->label_side == RDV_LABEL_LEFT &&
         space_get_width (space) < LEAST_OF_LEFT * packed->label_width;
}

/* Where the label may stand; the text is cut to that. One beside a bar of which only a part is in view stands
 * in that part where it can be read better: else long bars would lose their names as soon as the ends leave.
 * @is_inside: whether it does. */
static Space
get_space (const RdvPicture *self,
           const RdvMark *mark,
           const RdvPackedEvent *packed,
           double left,
           double right,
           gboolean *is_inside)
{
  Space beside, inside;

  left += self->metrics->label_gap;
  right -= right < self->body_x + self->body_width ? self->metrics->label_space : END_MARGIN;
  inside = get_inside (self, mark, left, right);
  *is_inside = packed->label_side == RDV_LABEL_INSIDE;
  if (*is_inside)
    return inside;
  if (packed->label_side == RDV_LABEL_LEFT)
    beside = get_space_left (self, mark, packed->label_width, left);
  else
    beside = get_space_right (self, mark, packed->label_width, left, right);
  *is_inside = mark->form != RDV_FORM_MARKER && space_get_width (&beside) < packed->label_width - 0.5 &&
               (is_cut_short (packed, &beside) || space_get_width (&inside) > space_get_width (&beside));
  return *is_inside ? inside : beside;
}

/* Hatching, and the line through what was cancelled, make way for a label that stands on them, which would be
 * hard to read else; so does the line at the end of a bar that it has slid over. */
static void
add_plate (RdvPicture *self, const RdvMark *mark, double top, double x, double width)
{
  gboolean is_cancelled = mark->status == RDV_STATUS_CANCELLED;
  gboolean is_over_end = x < mark->end && x + width > mark->end;
  double first = is_cancelled ? mark->start : mark->planned_from;
  double left = MAX (x - PLATE_MARGIN, first + PLATE_MARGIN);
  double right = MIN (x + width + PLATE_MARGIN, mark->end - PLATE_MARGIN);

  if (is_over_end && (first < mark->end || self->theme->outline > 0))
    {
      left = MIN (left, floor (mark->end) - 2);
      right = ceil (mark->end) + 1;
    }
  if (mark->form != RDV_FORM_MARKER && right > left)
    rdv_scene_add_rect (
        self->scene, left, top + 3, right - left, self->metrics->row_height - 6,
        rdv_color_with_alpha (self->theme->ground, is_cancelled || is_over_end ? 1 : PLATE_ALPHA));
}

double
rdv_picture_add_label (RdvPicture *self,
                       const RdvMark *mark,
                       const RdvPackedEvent *packed,
                       double top,
                       double left,
                       double right,
                       double *x)
{
  RdvTextStyle style = rdv_lane_pack_get_label_style (
      self->metrics, rdv_document_get_importance (self->document, packed->event));
  gboolean is_cancelled = mark->status == RDV_STATUS_CANCELLED, is_inside, is_at_mark;
  g_autofree char *label = rdv_label_dup_text (self->document, packed->event);
  g_autofree char *text = NULL;
  double width, ascent, descent, baseline;
  Space space;

  if (packed->label_side == RDV_LABEL_NONE || label == NULL)
    return 0;
  space = get_space (self, mark, packed, left, right, &is_inside);
  if (space.start < left || space_get_width (&space) <= 0 || (!is_inside && is_cut_short (packed, &space)))
    return 0;
  /* Half a pixel for what adding and taking away has rounded. */
  text = rdv_text_measure_ellipsize (self->measure, style, label, space_get_width (&space) + 0.5);
  if (text == NULL)
    return 0;
  width = rdv_text_measure_get_width (self->measure, style, text);
  /* One on the left that is cut stays at the edge: at the mark it would hop with each letter that goes. */
  is_at_mark = packed->label_side == RDV_LABEL_LEFT && !is_inside && g_str_equal (text, label);
  *x = round (is_at_mark ? space.end - width : space.start);
  rdv_picture_use_style (self, style, &ascent, &descent);
  baseline = round (top + self->metrics->row_height / 2 + (ascent - descent) / 2);
  add_plate (self, mark, top, *x, width);
  rdv_scene_add_group (self->scene, packed->event, "label");
  if (is_cancelled)
    rdv_scene_add_struck_text (self->scene, style, *x, baseline, width, text, self->theme->muted);
  else
    rdv_scene_add_text (self->scene, style, *x, baseline, width, text, self->theme->text);
  rdv_scene_end_group (self->scene);
  return width;
}
