/* rdv-icon-view.c: see rdv-icon-view.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-icon-view.h"

#include "rdv-cairo-painter.h"

struct _RdvIconView
{
  GtkWidget parent_instance;
  RdvScene *scene;
};

G_DEFINE_FINAL_TYPE (RdvIconView, rdv_icon_view, GTK_TYPE_WIDGET)

static void
rdv_icon_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdvIconView *self = RDV_ICON_VIEW (widget);
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, (float) rdv_scene_get_width (self->scene),
                                            (float) rdv_scene_get_height (self->scene));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &box);
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (self->scene, &n);

  for (guint i = 0; i < n; i++)
    rdv_cairo_painter_paint_primitive (cr, self->scene, &primitives[i], NULL); /* no texts, so nothing to measure */
  cairo_destroy (cr);
}

static void
rdv_icon_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = (int) rdv_scene_get_width (RDV_ICON_VIEW (widget)->scene);
}

static void
rdv_icon_view_finalize (GObject *object)
{
  g_clear_pointer (&RDV_ICON_VIEW (object)->scene, rdv_scene_unref);
  G_OBJECT_CLASS (rdv_icon_view_parent_class)->finalize (object);
}

static void
rdv_icon_view_class_init (RdvIconViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rdv_icon_view_finalize;
  widget_class->measure = rdv_icon_view_measure;
  widget_class->snapshot = rdv_icon_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "icon");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rdv_icon_view_init (RdvIconView *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
rdv_icon_view_new (const RdvIcon *icon, int size, guint32 color)
{
  RdvIconView *self = g_object_new (RDV_TYPE_ICON_VIEW, NULL);

  self->scene = rdv_scene_new (size, size);
  rdv_icon_add (icon, self->scene, 0, 0, size, color);
  return GTK_WIDGET (self);
}
