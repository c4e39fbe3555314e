/* plain-area.c: see plain-area.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain-area.h"

struct _PlainArea
{
  GtkWidget parent_instance;
  guint n_drawn;
};

G_DEFINE_FINAL_TYPE (PlainArea, plain_area, GTK_TYPE_WIDGET)

static void
plain_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlainArea *self = PLAIN_AREA (widget);
  GdkRGBA color = { (float)(self->n_drawn++ % 2), 0.5f, 0.5f, 1 };

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget)));
}

static void
plain_area_class_init (PlainAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = plain_area_snapshot;
}

static void
plain_area_init (PlainArea *self)
{
}

GtkWidget *
plain_area_new (void)
{
  return g_object_new (PLAIN_TYPE_AREA, NULL);
}
