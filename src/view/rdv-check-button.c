/* rdv-check-button.c: see rdv-check-button.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-check-button.h"

struct _RdvCheckButton
{
  GtkCheckButton parent_instance;
};

G_DEFINE_FINAL_TYPE (RdvCheckButton, rdv_check_button, GTK_TYPE_CHECK_BUTTON)

/* Takes the focus when it comes from outside, as any widget does, and lets go of it. */
static gboolean
rdv_check_button_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (!gtk_widget_is_focus (widget))
    return gtk_widget_grab_focus (widget);
  return direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
}

static void
rdv_check_button_class_init (RdvCheckButtonClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = rdv_check_button_focus;
}

static void
rdv_check_button_init (RdvCheckButton *self)
{
}

GtkWidget *
rdv_check_button_new (void)
{
  return g_object_new (RDV_TYPE_CHECK_BUTTON, NULL);
}

GtkWidget *
rdv_check_button_new_with_label (const char *label)
{
  return g_object_new (RDV_TYPE_CHECK_BUTTON, "label", label, NULL);
}

GtkWidget *
rdv_check_button_new_with_mnemonic (const char *label)
{
  return g_object_new (RDV_TYPE_CHECK_BUTTON, "label", label, "use-underline", TRUE, NULL);
}
