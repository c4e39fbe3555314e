/* rdv-chip.c: see rdv-chip.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-chip.h"

#include "rdv-rgba.h"
#include "rdv-text.h"

struct _RdvChip
{
  GtkWidget parent_instance;
  GtkWidget *label;
  GdkRGBA fill;
};

G_DEFINE_FINAL_TYPE (RdvChip, rdv_chip, GTK_TYPE_WIDGET)

static void
rdv_chip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdvChip *self = RDV_CHIP (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height),
                                   MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  GTK_WIDGET_CLASS (rdv_chip_parent_class)->snapshot (widget, snapshot);
}

static void
rdv_chip_dispose (GObject *object)
{
  RdvChip *self = RDV_CHIP (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_chip_parent_class)->dispose (object);
}

static void
rdv_chip_class_init (RdvChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_chip_dispose;
  widget_class->snapshot = rdv_chip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rdv_chip_init (RdvChip *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
rdv_chip_new (const char *text, guint32 fill)
{
  RdvChip *self = g_object_new (RDV_TYPE_CHIP, NULL);
  g_autofree char *start = NULL;

  self->fill = rdv_rgba_from_color (fill);
  start = rdv_text_dup_start (text, RDV_TEXT_LONGEST_LINE);
  gtk_label_set_text (GTK_LABEL (self->label), start);
  return GTK_WIDGET (self);
}
