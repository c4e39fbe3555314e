/* rdv-state-page.c: see rdv-state-page.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-state-page.h"

#include <glib/gi18n-lib.h>

#include "rdv-focus.h"
#include "rdv-text.h"
#include "rdv-wrap-layout.h"

/* Pixels: a sentence is read best when its lines are not too long. */
#define MAX_WIDTH 520

struct _RdvStatePage
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *progress; /* NULL before the first fraction */
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (RdvStatePage, rdv_state_page, GTK_TYPE_WIDGET)

static gboolean
rdv_state_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (RDV_STATE_PAGE (widget)->buttons);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
rdv_state_page_dispose (GObject *object)
{
  RdvStatePage *self = RDV_STATE_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_state_page_parent_class)->dispose (object);
}

static void
rdv_state_page_class_init (RdvStatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_state_page_dispose;
  widget_class->grab_focus = rdv_state_page_grab_focus;
  widget_class->focus = rdv_focus_move;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rdv_state_page_init (RdvStatePage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "state-page");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->buttons, rdv_wrap_layout_new (10));
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);
}

/* A label in the middle that wraps before it gets too wide. */
static void
append_centered (RdvStatePage *self, GtkWidget *label)
{
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH / 8);
  gtk_box_append (GTK_BOX (self->box), label);
}

GtkWidget *
rdv_state_page_new (const char *icon_name, const char *title, const char *text)
{
  RdvStatePage *self = g_object_new (RDV_TYPE_STATE_PAGE, NULL);

  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (self->box),
                    g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", icon_name, "pixel-size", 64, NULL));
  append_centered (self, rdv_text_new_heading (title, 1, "state-title"));
  if (text != NULL)
    append_centered (self, rdv_text_new_selectable (text, NULL));
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
rdv_state_page_add_button (RdvStatePage *self, const char *label, const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_if_fail (RDV_IS_STATE_PAGE (self));

  if (gtk_widget_get_first_child (self->buttons) == NULL)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_widget_insert_before (button, self->buttons, NULL);
}

void
rdv_state_page_set_progress (RdvStatePage *self, double fraction)
{
  g_return_if_fail (RDV_IS_STATE_PAGE (self));

  if (self->progress == NULL)
    {
      self->progress = gtk_progress_bar_new ();
      gtk_widget_set_size_request (self->progress, 240, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Progress"), -1);
      gtk_box_insert_child_after (GTK_BOX (self->box), self->progress,
                                  gtk_widget_get_prev_sibling (self->buttons));
    }
  if (fraction < 0)
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->progress));
  else
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), MIN (fraction, 1.0));
}
