/* rdv-step-dots.c: see rdv-step-dots.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-step-dots.h"

#include <glib/gi18n-lib.h>

struct _RdvStepDots
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (RdvStepDots, rdv_step_dots, GTK_TYPE_BOX)

static void
rdv_step_dots_class_init (RdvStepDotsClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "stepdots");
}

static void
rdv_step_dots_init (RdvStepDots *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static GtkWidget *
new_dot (guint step, guint n_steps)
{
  GtkWidget *dot = gtk_toggle_button_new ();
  g_autofree char *words = g_strdup_printf (_ ("Step %u of %u"), step + 1, n_steps);

  gtk_widget_add_css_class (dot, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (dot), "present.step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (dot), "u", step);
  gtk_widget_set_tooltip_text (dot, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return dot;
}

GtkWidget *
rdv_step_dots_new (guint n_steps)
{
  GtkWidget *self = g_object_new (RDV_TYPE_STEP_DOTS, NULL);

  for (guint i = 0; i < n_steps && n_steps <= RDV_STEP_DOTS_MAX; i++)
    gtk_box_append (GTK_BOX (self), new_dot (i, n_steps));
  return self;
}
