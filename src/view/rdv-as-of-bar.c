/* rdv-as-of-bar.c: see rdv-as-of-bar.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-as-of-bar.h"

#include <glib/gi18n-lib.h>

#include "rdv-calendar.h"
#include "rdv-date-entry.h"
#include "rdv-date-words.h"
#include "rdv-date-zone.h"
#include "rdv-focus.h"
#include "rdv-text.h"
#include "rdv-tooltip.h"

/* More marks than this would be a line. */
#define MAX_MARKS 120
/* “21 сентября 2026 г.” */
#define ENTRY_CHARS 20

struct _RdvAsOfBar
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *slider;
  GtkWidget *note;

  const RdvPlanDays *days;
  gint64 now;
  gint64 day;
  gboolean is_following; /* the change of entry or slider now under way is ours */
};

G_DEFINE_FINAL_TYPE (RdvAsOfBar, rdv_as_of_bar, GTK_TYPE_WIDGET)

enum
{
  DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* NULL: nothing is wrong. */
static void
say_wrong (RdvAsOfBar *self, const char *note)
{
  gtk_label_set_text (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  if (note != NULL)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static char *
dup_day_words (RdvAsOfBar *self)
{
  return self->day != RDV_TIME_MAX ? rdv_date_words_day (self->day) : rdv_date_words_day_of (self->now);
}

/* Entry and slider say the day that is shown. */
static void
follow (RdvAsOfBar *self)
{
  g_autofree char *words = dup_day_words (self);

  self->is_following = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  if (self->days != NULL)
    gtk_range_set_value (GTK_RANGE (self->slider), rdv_plan_days_get_place (self->days, self->day));
  self->is_following = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slider), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  say_wrong (self, NULL);
}

static void
choose (RdvAsOfBar *self, gint64 day)
{
  gboolean is_other = self->day != day;

  rdv_as_of_bar_set_day (self, day);
  if (is_other)
    g_signal_emit (self, signals[DAY_CHOSEN], 0, day);
}

static void
on_slid (RdvAsOfBar *self)
{
  if (self->is_following || self->days == NULL)
    return;
  choose (self, rdv_plan_days_get_day (self->days, (guint) (gtk_range_get_value (GTK_RANGE (self->slider)) + 0.5)));
}

static void
say_too_early (RdvAsOfBar *self)
{
  g_autofree char *first = rdv_date_words_day (rdv_plan_days_get_first_known (self->days));
  /* TRANSLATORS: %s is a day. */
  g_autofree char *note = g_strdup_printf (_ ("Nothing was known yet: this timeline begins on %s."), first);

  say_wrong (self, note);
}

/* A month or a year means its last day, as far as it has come. */
static void
on_activate (RdvAsOfBar *self)
{
  g_autoptr (GError) error = NULL;
  RdvExtent extent;
  gint64 day;

  if (self->days == NULL)
    return;
  if (!rdv_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &extent, &error))
    {
      say_wrong (self, error->message);
      return;
    }
  day = rdv_calendar_get_day_end (extent.is_span ? extent.end.latest : extent.start.latest);
  if (extent.start.earliest > rdv_date_zone_to_local (self->now))
    say_wrong (self, _ ("That day has not come yet."));
  else if (day < rdv_plan_days_get_first_known (self->days))
    say_too_early (self);
  else
    choose (self, day >= self->now ? RDV_TIME_MAX : day);
}

static void
on_changed (RdvAsOfBar *self)
{
  if (!self->is_following)
    say_wrong (self, NULL);
}

/* What was begun and not confirmed is not what is shown. */
static void
on_focus_left (RdvAsOfBar *self)
{
  follow (self);
}

static GtkWidget *
new_button (const char *icon, const char *action, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  rdv_tooltip_set_as_name (button, tooltip);
  return button;
}

static void
add_entry (RdvAsOfBar *self, GtkBox *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("As _known on"));

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->entry);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_box_append (row, label);
  gtk_box_append (row, self->entry);
}

static void
add_slider (RdvAsOfBar *self, GtkBox *row)
{
  self->slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1);
  gtk_scale_set_draw_value (GTK_SCALE (self->slider), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->slider), 0);
  gtk_range_set_increments (GTK_RANGE (self->slider), 1, 5);
  gtk_widget_set_hexpand (self->slider, TRUE);
  gtk_widget_set_size_request (self->slider, 80, -1);
  rdv_tooltip_set_as_name (self->slider, _ ("Days on Which Plans Changed"));
  g_signal_connect_swapped (self->slider, "value-changed", G_CALLBACK (on_slid), self);
  gtk_box_append (row, new_button ("go-previous-symbolic", "win.as-of-earlier", _ ("Change of Plans Before (Alt+Shift+Left)")));
  gtk_box_append (row, self->slider);
  gtk_box_append (row, new_button ("go-next-symbolic", "win.as-of-later", _ ("Next Change of Plans (Alt+Shift+Right)")));
}

static gboolean
rdv_as_of_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RDV_AS_OF_BAR (widget)->entry);
}

static void
rdv_as_of_bar_dispose (GObject *object)
{
  RdvAsOfBar *self = RDV_AS_OF_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_as_of_bar_parent_class)->dispose (object);
}

static void
rdv_as_of_bar_class_init (RdvAsOfBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_as_of_bar_dispose;
  widget_class->grab_focus = rdv_as_of_bar_grab_focus;
  widget_class->focus = rdv_focus_move;
  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", RDV_TYPE_AS_OF_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                      G_TYPE_INT64);
  gtk_widget_class_set_css_name (widget_class, "asofbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
rdv_as_of_bar_init (RdvAsOfBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *today = gtk_button_new_with_label (_ ("Today"));

  self->day = RDV_TIME_MAX;
  add_entry (self, GTK_BOX (row));
  add_slider (self, GTK_BOX (row));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (today), "win.as-of-today");
  gtk_box_append (GTK_BOX (row), today);
  gtk_box_append (GTK_BOX (row), new_button ("window-close-symbolic", "win.as-of", _ ("Show What Is Known Today (Ctrl+D)")));
  self->note = rdv_text_new ("", "note");
  gtk_widget_set_visible (self->note, FALSE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (self->box), row);
  gtk_box_append (GTK_BOX (self->box), self->note);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("As known on"), -1);
}

GtkWidget *
rdv_as_of_bar_new (void)
{
  return g_object_new (RDV_TYPE_AS_OF_BAR, NULL);
}

void
rdv_as_of_bar_set_days (RdvAsOfBar *self, const RdvPlanDays *days, gint64 now)
{
  guint n = days != NULL ? rdv_plan_days_get_n (days) : 0;

  g_return_if_fail (RDV_IS_AS_OF_BAR (self));

  self->days = days;
  self->now = now;
  self->day = RDV_TIME_MAX;
  gtk_scale_clear_marks (GTK_SCALE (self->slider));
  self->is_following = TRUE;
  gtk_range_set_range (GTK_RANGE (self->slider), 0, MAX (n, 1));
  self->is_following = FALSE;
  gtk_widget_set_sensitive (self->slider, n > 0);
  for (guint i = 0; i < n && n <= MAX_MARKS; i++)
    gtk_scale_add_mark (GTK_SCALE (self->slider), i, GTK_POS_BOTTOM, NULL);
  follow (self);
}

void
rdv_as_of_bar_set_day (RdvAsOfBar *self, gint64 day)
{
  g_return_if_fail (RDV_IS_AS_OF_BAR (self));

  self->day = day;
  follow (self);
}
