/* rdv-window-as-of.c: the timeline as it was known on another day. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-calendar.h"
#include "rdv-date-words.h"

/* Up to so many events it takes less than a frame to go back to a day; for more, a thread does. */
#define AT_ONCE 10000

static gboolean
is_today (RdvWindow *self)
{
  return self->as_of == RDV_TIME_MAX;
}

gint64
rdv_window_get_now (RdvWindow *self)
{
  gint64 now = rdv_clock_get_now (self->clock);

  return MIN (now, self->as_of);
}

char *
rdv_window_dup_as_of_words (RdvWindow *self)
{
  g_autofree char *day = NULL;

  if (is_today (self))
    return NULL;
  day = rdv_date_words_day (self->as_of);
  /* TRANSLATORS: %s is a day: the timeline is shown as it was known then. */
  return g_strdup_printf (_ ("As known on %s"), day);
}

/* An event that was not known for a while is selected again when it is known. */
static void
keep_selected (RdvWindow *self)
{
  guint32 event = rdv_selection_get_event (rdv_canvas_get_selection (self->canvas));

  if (event == RDV_NONE)
    return;
  g_free (self->lost_event);
  self->lost_event = g_strdup (rdv_document_get_id (self->document, event));
}

static void
find_selected (RdvWindow *self)
{
  RdvSelection *selection = rdv_canvas_get_selection (self->canvas);
  guint32 event;

  if (self->lost_event == NULL || rdv_selection_get_event (selection) != RDV_NONE)
    return;
  event = rdv_document_find_event (self->document, self->lost_event);
  if (event != RDV_NONE)
    rdv_selection_set_event (selection, event);
}

/* The title bar alone: a class of the window would have the style of everything in it looked up anew. */
static void
mark_title_bar (RdvWindow *self)
{
  GtkWidget *title_bar = gtk_window_get_titlebar (GTK_WINDOW (self));

  if (is_today (self))
    gtk_widget_remove_css_class (title_bar, "as-of");
  else
    gtk_widget_add_css_class (title_bar, "as-of");
}

/* Shows @document, which is what was known on @day, or the whole of it for today. */
static void
show_day (RdvWindow *self, RdvDocument *document, gint64 day)
{
  g_autofree char *words = NULL;

  keep_selected (self);
  self->as_of = day;
  words = rdv_window_dup_as_of_words (self);
  rdv_window_change_document (self, document, rdv_window_get_now (self), words);
  find_selected (self);
  rdv_as_of_bar_set_day (self->as_of_bar, day);
  mark_title_bar (self);
  rdv_window_update_actions (self);
}

typedef struct
{
  RdvDocument *whole;
  gint64 day;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->whole);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  g_task_return_pointer (task, rdv_document_as_of (job->whole, job->day), g_object_unref);
}

static void start_job (RdvWindow *self);

/* One at a time: days that were passed meanwhile, as on a slider, are left out. */
static void
on_job_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvWindow *self = RDV_WINDOW (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (RdvDocument) document = g_task_propagate_pointer (G_TASK (result), NULL);

  self->as_of_is_busy = FALSE;
  if (self->whole != job->whole || self->wanted_day == RDV_TIME_MAX)
    return;
  if (self->wanted_day == job->day)
    show_day (self, document, job->day);
  else
    start_job (self);
}

static void
start_job (RdvWindow *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->as_of_is_busy)
    return;
  job = g_new0 (Job, 1);
  job->whole = g_object_ref (self->whole);
  job->day = self->wanted_day;
  task = g_task_new (self, NULL, on_job_done, NULL);
  g_task_set_task_data (task, job, job_free);
  self->as_of_is_busy = TRUE;
  /* Those of the day that is left would only take the processors from those who work on the next one. */
  rdv_canvas_pause_packing (self->canvas);
  g_task_run_in_thread (task, run_job);
}

void
rdv_window_go_as_of (RdvWindow *self, gint64 day)
{
  if (self->whole == NULL || self->wanted_day == day)
    return;
  self->wanted_day = day;
  if (day == RDV_TIME_MAX)
    show_day (self, self->whole, day);
  else if (rdv_document_get_n_events (self->whole) <= AT_ONCE)
    {
      g_autoptr (RdvDocument) document = rdv_document_as_of (self->whole, day);

      show_day (self, document, day);
    }
  else
    start_job (self);
  rdv_window_update_actions (self);
}

static void
set_bar_open (RdvWindow *self, gboolean open)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "as-of");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (open));
  gtk_widget_set_visible (GTK_WIDGET (self->as_of_bar), open);
}

/* The days are looked for when somebody asks: a start must not wait for them. */
static void
ensure_days (RdvWindow *self)
{
  gint64 now = rdv_clock_get_now (self->clock);

  if (self->plan_days != NULL)
    return;
  self->plan_days = rdv_plan_days_new (self->whole, now);
  rdv_as_of_bar_set_days (self->as_of_bar, self->plan_days, now);
}

static void
change_as_of (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RdvWindow *self = user_data;
  gboolean open = g_variant_get_boolean (state);

  if (open)
    ensure_days (self);
  else
    rdv_window_go_as_of (self, RDV_TIME_MAX);
  set_bar_open (self, open);
  gtk_widget_grab_focus (open ? GTK_WIDGET (self->as_of_bar) : GTK_WIDGET (self->canvas));
}

gboolean
rdv_window_close_as_of (RdvWindow *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->as_of_bar)) || self->wanted_day != RDV_TIME_MAX)
    return FALSE;
  g_action_group_change_action_state (G_ACTION_GROUP (self), "as-of", g_variant_new_boolean (FALSE));
  return TRUE;
}

/* By a key it works without the bar too, and opens it: one must see what one did. */
static void
step (RdvWindow *self, gint64 (*find) (const RdvPlanDays *days, gint64 day))
{
  ensure_days (self);
  set_bar_open (self, TRUE);
  rdv_window_go_as_of (self, find (self->plan_days, self->wanted_day));
}

static void
activate_earlier (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, rdv_plan_days_get_earlier);
}

static void
activate_later (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, rdv_plan_days_get_later);
}

static void
activate_today (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rdv_window_go_as_of (user_data, RDV_TIME_MAX);
}

static const GActionEntry entries[] = {
  { .name = "as-of", .state = "false", .change_state = change_as_of },
  { .name = "as-of-earlier", .activate = activate_earlier },
  { .name = "as-of-later", .activate = activate_later },
  { .name = "as-of-today", .activate = activate_today },
};

void
rdv_window_init_as_of (RdvWindow *self)
{
  self->as_of = self->wanted_day = RDV_TIME_MAX;
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->as_of_bar, "day-chosen", G_CALLBACK (rdv_window_go_as_of), self, G_CONNECT_SWAPPED);
}

void
rdv_window_reset_as_of (RdvWindow *self)
{
  g_set_object (&self->whole, self->document);
  self->as_of = self->wanted_day = RDV_TIME_MAX;
  g_clear_pointer (&self->lost_event, g_free);
  rdv_as_of_bar_set_days (self->as_of_bar, NULL, rdv_clock_get_now (self->clock));
  g_clear_pointer (&self->plan_days, rdv_plan_days_free);
  set_bar_open (self, FALSE);
  mark_title_bar (self);
}

void
rdv_window_take_own_day (RdvWindow *self)
{
  const RdvTimelineInfo *info = rdv_document_get_info (self->whole);

  if (!info->has_as_of || info->as_of >= rdv_clock_get_now (self->clock))
    return;
  rdv_window_take_day (self, info->as_of);
}

void
rdv_window_take_day (RdvWindow *self, gint64 day)
{
  if (day != RDV_TIME_MAX)
    {
      ensure_days (self);
      set_bar_open (self, TRUE);
    }
  rdv_window_go_as_of (self, day);
}

void
rdv_window_update_as_of_actions (RdvWindow *self, gboolean is_shown)
{
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "as-of", is_shown },
    { "as-of-earlier",
      is_shown && (self->plan_days == NULL || rdv_plan_days_get_earlier (self->plan_days, self->wanted_day) != self->wanted_day) },
    { "as-of-later", is_shown && self->wanted_day != RDV_TIME_MAX },
    { "as-of-today", is_shown && self->wanted_day != RDV_TIME_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), states[i].name)),
                                 states[i].enabled);
}

void
rdv_window_dispose_as_of (RdvWindow *self)
{
  if (self->as_of_bar != NULL)
    rdv_as_of_bar_set_days (self->as_of_bar, NULL, 0);
  g_clear_pointer (&self->plan_days, rdv_plan_days_free);
  g_clear_pointer (&self->lost_event, g_free);
  g_clear_object (&self->whole);
}
