/* rdv-canvas-measure.c: measuring a stretch of time. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While the hand drags, a tag says how long the stretch is; afterwards it stays, with what can be done with it, until it is dismissed.
 */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-date-zone.h"
#include "rdv-text.h"
#include "rdv-tool-scene.h"

#define TAG_GAP 10 /* pixels between the arrow and the tag */
/* Seconds. */
#define MINUTE     60
#define DAY        86400
#define MANY_YEARS (10000 * 365.25 * DAY)

static gint64
get_time (RdvCanvas *self, double x)
{
  double width = rdv_viewport_get_width (self->viewport);

  return rdv_time_scale_time (rdv_viewport_get_scale (self->viewport), CLAMP (x - rdv_canvas_get_body_x (self), 0, width));
}

static GtkWidget *
new_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
new_close_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "canvas.drop-stretch");
  gtk_widget_set_tooltip_text (button, _ ("Stop Measuring (Escape)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stop Measuring"), -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
create_tag (RdvCanvas *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stretch_words = gtk_label_new (NULL);
  self->stretch_range = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->stretch_words, "tag-words");
  gtk_widget_add_css_class (self->stretch_range, "note");
  gtk_box_append (GTK_BOX (words), self->stretch_words);
  gtk_box_append (GTK_BOX (words), self->stretch_range);
  self->stretch_buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_box_append (GTK_BOX (self->stretch_buttons), new_button (_ ("Zoom to This"), "canvas.zoom-stretch"));
  gtk_box_append (GTK_BOX (self->stretch_buttons), new_button (_ ("Copy"), "canvas.copy"));
  gtk_box_append (GTK_BOX (self->stretch_buttons), new_close_button ());
  gtk_widget_set_valign (self->stretch_buttons, GTK_ALIGN_CENTER);

  self->stretch_tag = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_add_css_class (self->stretch_tag, "canvas-card");
  gtk_box_append (GTK_BOX (self->stretch_tag), words);
  gtk_box_append (GTK_BOX (self->stretch_tag), self->stretch_buttons);
  rdv_canvas_add_card (self, self->stretch_tag);
}

static void
get_stretch (RdvCanvas *self, gint64 *from, gint64 *to)
{
  *from = MIN (self->stretch_start, self->stretch_end);
  *to = MAX (self->stretch_start, self->stretch_end);
}

/* How exactly the ends are told: as the duration is, which counts days in a year and more, and minutes below. */
static RdvPrecision
choose_precision (gint64 from, gint64 to)
{
  double length = (double) to - (double) from;

  if (length >= MANY_YEARS || (double) from < -MANY_YEARS)
    return RDV_PRECISION_YEAR;
  if (length >= 366.0 * DAY)
    return RDV_PRECISION_DAY;
  return length >= 2.0 * DAY ? RDV_PRECISION_MINUTE : RDV_PRECISION_SECOND;
}

/* The first second of what is told of @time. */
static gint64
round_down (gint64 time, RdvPrecision precision)
{
  if (precision == RDV_PRECISION_DAY)
    return rdv_date_zone_from_local (rdv_calendar_get_day_end (rdv_date_zone_to_local (time)) + 1 - DAY);
  if (precision == RDV_PRECISION_MINUTE)
    return time - ((time % MINUTE) + MINUTE) % MINUTE;
  return time;
}

/* From where to where it is told to go: whoever reads both ends can count again. */
static RdvPrecision
get_told_stretch (RdvCanvas *self, gint64 *from, gint64 *to)
{
  RdvPrecision precision;

  get_stretch (self, from, to);
  precision = choose_precision (*from, *to);
  *from = round_down (*from, precision);
  *to = round_down (*to, precision);
  return precision;
}

char *
rdv_canvas_dup_stretch_words (RdvCanvas *self)
{
  gint64 from, to;

  if (!self->has_stretch)
    return NULL;
  get_told_stretch (self, &from, &to);
  return rdv_date_words_between (from, to);
}

/* A day is one of the ruler, whose zone the words of a day do not know. */
static RdvDate
get_told_date (gint64 time, RdvPrecision precision)
{
  if (precision == RDV_PRECISION_DAY)
    time = rdv_date_zone_to_local (time);
  return (RdvDate){ .earliest = time,
                    .latest = precision == RDV_PRECISION_DAY ? time + DAY - 1
                              : precision == RDV_PRECISION_MINUTE ? time + MINUTE - 1
                                                                   : time,
                    .precision = precision };
}

static char *
dup_ends (RdvCanvas *self)
{
  gint64 from, to;
  RdvPrecision precision = get_told_stretch (self, &from, &to);
  RdvExtent extent = { .start = get_told_date (from, precision), .end = get_told_date (to, precision), .is_span = TRUE };

  return precision == RDV_PRECISION_YEAR ? rdv_date_words_range (from, to) : rdv_date_words_extent (&extent);
}

static void
update_words (RdvCanvas *self)
{
  g_autofree char *words = rdv_canvas_dup_stretch_words (self), *range = dup_ends (self);

  gtk_label_set_text (GTK_LABEL (self->stretch_words), words);
  gtk_label_set_text (GTK_LABEL (self->stretch_range), range);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
rdv_canvas_begin_stretch (RdvCanvas *self, double x, double y)
{
  if (self->stretch_tag == NULL)
    create_tag (self);
  self->has_stretch = TRUE;
  self->stretch_start = self->stretch_end = get_time (self, x);
  self->stretch_y = y;
  gtk_widget_set_visible (self->stretch_buttons, FALSE);
  gtk_widget_set_visible (self->stretch_tag, TRUE);
  update_words (self);
  rdv_canvas_update_actions (self);
}

void
rdv_canvas_move_stretch (RdvCanvas *self, double x, double y)
{
  self->stretch_end = get_time (self, x);
  self->stretch_y = y;
  update_words (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rdv_canvas_end_stretch (RdvCanvas *self)
{
  gtk_widget_set_visible (self->stretch_buttons, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stretch_tag), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->stretch_words)), -1);
}

gboolean
rdv_canvas_drop_stretch (RdvCanvas *self)
{
  if (!self->has_stretch)
    return FALSE;
  self->has_stretch = FALSE;
  rdv_canvas_hide_card (self, self->stretch_tag);
  rdv_canvas_update_actions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

void
rdv_canvas_zoom_to_stretch (RdvCanvas *self)
{
  gint64 from, to;

  if (!self->has_stretch)
    return;
  get_stretch (self, &from, &to);
  rdv_canvas_drop_stretch (self);
  rdv_canvas_glide_to_range (self, from, to);
}

RdvScene *
rdv_canvas_new_stretch_scene (RdvCanvas *self, const RdvPictureRequest *request)
{
  gint64 from, to;

  get_stretch (self, &from, &to);
  return rdv_tool_scene_new_stretch (request, from, to, self->stretch_y);
}

/* Above the middle of the stretch, or below where there is no room; always within the body. */
void
rdv_canvas_allocate_stretch (RdvCanvas *self, int width, int height)
{
  double left = rdv_canvas_get_body_x (self), top = rdv_canvas_get_body_y (self);
  const RdvTimeScale *scale = rdv_viewport_get_scale (self->viewport);
  GtkRequisition size;
  double middle, x, y;

  if (!self->has_stretch)
    return;
  gtk_widget_get_preferred_size (self->stretch_tag, NULL, &size);
  middle = left + (CLAMP (rdv_time_scale_x (scale, self->stretch_start), 0, width - left) +
                   CLAMP (rdv_time_scale_x (scale, self->stretch_end), 0, width - left)) / 2;
  x = CLAMP (middle - size.width / 2.0, left + 4, MAX (width - size.width - 4, left + 4));
  y = self->stretch_y - size.height - TAG_GAP;
  if (y < top + 4)
    y = MIN (self->stretch_y + TAG_GAP, height - size.height - 4);
  gtk_widget_size_allocate (self->stretch_tag, &(GtkAllocation){ (int) x, (int) MAX (y, 0), size.width, size.height }, -1);
}
