/* rdv-event-mark.c: see rdv-event-mark.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-mark.h"

#include "rdv-rgba.h"

/* Pixels: width and height of the widget, the side of the diamond turned on its corner, the breadth of a
 * stroke. */
#define SIZE   11
#define SIDE   7.0f
#define STROKE 1.5f

struct _RdvEventMark
{
  GtkWidget parent_instance;
  RdvStatus status;
  GdkRGBA color;
};

G_DEFINE_FINAL_TYPE (RdvEventMark, rdv_event_mark, GTK_TYPE_WIDGET)

static void
append_cross (RdvEventMark *self, GtkSnapshot *snapshot)
{
  float arm = SIZE * 0.55f;

  gtk_snapshot_append_color (snapshot, &self->color,
                             &GRAPHENE_RECT_INIT (-arm, -STROKE / 2, 2 * arm, STROKE));
  gtk_snapshot_append_color (snapshot, &self->color,
                             &GRAPHENE_RECT_INIT (-STROKE / 2, -arm, STROKE, 2 * arm));
}

static void
append_hollow (RdvEventMark *self, GtkSnapshot *snapshot)
{
  GskRoundedRect outline;
  const float widths[4] = { STROKE, STROKE, STROKE, STROKE };
  const GdkRGBA colors[4] = { self->color, self->color, self->color, self->color };

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (-SIDE / 2, -SIDE / 2, SIDE, SIDE), 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* A line from side to side of the diamond; the ground is turned by 45 degrees. */
static void
append_line (RdvEventMark *self, GtkSnapshot *snapshot, float angle, float length)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_rotate (snapshot, angle);
  gtk_snapshot_append_color (snapshot, &self->color,
                             &GRAPHENE_RECT_INIT (-length / 2, -STROKE / 2, length, STROKE));
  gtk_snapshot_restore (snapshot);
}

static void
append_filled (RdvEventMark *self, GtkSnapshot *snapshot)
{
  gtk_snapshot_append_color (snapshot, &self->color, &GRAPHENE_RECT_INIT (-SIDE / 2, -SIDE / 2, SIDE, SIDE));
}

/* What has been is full, what is to come pale. */
static void
append_half (RdvEventMark *self, GtkSnapshot *snapshot)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_rotate (snapshot, -45);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (-SIZE, -SIZE, SIZE, 2 * SIZE));
  gtk_snapshot_rotate (snapshot, 45);
  append_filled (self, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  append_hollow (self, snapshot);
}

static void
rdv_event_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdvEventMark *self = RDV_EVENT_MARK (widget);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.0f,
                                                          gtk_widget_get_height (widget) / 2.0f));
  gtk_snapshot_rotate (snapshot, 45);
  switch (self->status)
    {
    case RDV_STATUS_FAILED:
      append_cross (self, snapshot);
      break;
    case RDV_STATUS_PLANNED:
      append_hollow (self, snapshot);
      append_line (self, snapshot, -90, SIDE * 0.5f);
      break;
    case RDV_STATUS_CANCELLED:
      append_hollow (self, snapshot);
      append_line (self, snapshot, -45, SIZE + 2);
      break;
    case RDV_STATUS_ONGOING:
      append_half (self, snapshot);
      break;
    case RDV_STATUS_DONE:
      append_filled (self, snapshot);
      break;
    default:
      g_assert_not_reached ();
    }
  gtk_snapshot_restore (snapshot);
}

static void
rdv_event_mark_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
rdv_event_mark_class_init (RdvEventMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = rdv_event_mark_measure;
  widget_class->snapshot = rdv_event_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rdv_event_mark_init (RdvEventMark *self)
{
}

GtkWidget *
rdv_event_mark_new (RdvStatus status, guint32 color)
{
  RdvEventMark *self = g_object_new (RDV_TYPE_EVENT_MARK, NULL);

  rdv_event_mark_set (self, status, color);
  return GTK_WIDGET (self);
}

void
rdv_event_mark_set (RdvEventMark *self, RdvStatus status, guint32 color)
{
  g_return_if_fail (RDV_IS_EVENT_MARK (self));

  self->status = status;
  self->color = rdv_rgba_from_color (color);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
