/* rdv-page-title.c: see rdv-page-title.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-page-title.h"

#include "rdv-column-layout.h"
#include "rdv-text.h"

struct _RdvPageTitle
{
  GtkWidget parent_instance;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (RdvPageTitle, rdv_page_title, GTK_TYPE_WIDGET)

static gboolean
rdv_page_title_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_is_focus (widget) || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
rdv_page_title_dispose (GObject *object)
{
  g_clear_pointer (&RDV_PAGE_TITLE (object)->text, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_page_title_parent_class)->dispose (object);
}

static void
rdv_page_title_class_init (RdvPageTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_page_title_dispose;
  widget_class->focus = rdv_page_title_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, RDV_TYPE_COLUMN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rdv_page_title_init (RdvPageTitle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "title-frame");
}

GtkWidget *
rdv_page_title_new (const char *title)
{
  RdvPageTitle *self = g_object_new (RDV_TYPE_PAGE_TITLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->text = rdv_text_new_heading (title, 1, "page-title");
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
