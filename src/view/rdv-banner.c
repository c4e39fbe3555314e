/* rdv-banner.c: see rdv-banner.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-banner.h"

#include <glib/gi18n-lib.h>

#include "rdv-text.h"
#include "rdv-tooltip.h"

struct _RdvBanner
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (RdvBanner, rdv_banner, GTK_TYPE_WIDGET)

static void
activate_close (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rdv_banner_close (RDV_BANNER (widget));
}

static void
rdv_banner_dispose (GObject *object)
{
  RdvBanner *self = RDV_BANNER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_banner_parent_class)->dispose (object);
}

static void
rdv_banner_class_init (RdvBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_banner_dispose;
  gtk_widget_class_set_css_name (widget_class, "banner");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_install_action (widget_class, "banner.close", NULL, activate_close);
}

static void
rdv_banner_init (RdvBanner *self)
{
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  rdv_tooltip_set (close, _ ("Close This Message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close This Message"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "banner.close");

  self->label = rdv_text_new ("", NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_box_append (GTK_BOX (self->box), close);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
rdv_banner_new (void)
{
  return g_object_new (RDV_TYPE_BANNER, NULL);
}

static void
show_text (RdvBanner *self, const char *text)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (self->buttons)) != NULL)
    gtk_box_remove (GTK_BOX (self->buttons), button);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
rdv_banner_say (RdvBanner *self, const char *text)
{
  g_return_if_fail (RDV_IS_BANNER (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  show_text (self, text);
}

void
rdv_banner_say_error (RdvBanner *self, const char *text)
{
  g_return_if_fail (RDV_IS_BANNER (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  show_text (self, text);
}

void
rdv_banner_add_button (RdvBanner *self, const char *label, const char *action_name, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_if_fail (RDV_IS_BANNER (self));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

void
rdv_banner_close (RdvBanner *self)
{
  g_return_if_fail (RDV_IS_BANNER (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
