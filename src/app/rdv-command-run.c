/* rdv-command-run.c: see rdv-command-run.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-run.h"

#include <glib-unix.h>
#include <math.h>
#include <signal.h>
#include <unistd.h>

static const int signals[] = { SIGHUP, SIGINT, SIGTERM };

/* A signal and whom to tell. */
typedef struct
{
  RdvCommandRun *run;
  int number;
} Watch;

struct _RdvCommandRun
{
  GMainLoop *loop;
  GCancellable *cancellable;
  GAsyncResult *result;
  Watch watches[G_N_ELEMENTS (signals)];
  guint sources[G_N_ELEMENTS (signals)];
  int received; /* a signal, or 0 */
  gboolean is_on_terminal;
  char *name;
  int told; /* per cent, -1: nothing yet */
};

static gboolean
on_signal (gpointer user_data)
{
  Watch *watch = user_data;

  watch->run->received = watch->number;
  g_cancellable_cancel (watch->run->cancellable);
  return G_SOURCE_CONTINUE;
}

RdvCommandRun *
rdv_command_run_new (void)
{
  RdvCommandRun *self = g_new0 (RdvCommandRun, 1);

  self->loop = g_main_loop_new (NULL, FALSE);
  self->cancellable = g_cancellable_new ();
  self->is_on_terminal = isatty (STDERR_FILENO);
  self->told = -1;
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      self->watches[i] = (Watch){ self, signals[i] };
      self->sources[i] = g_unix_signal_add (signals[i], on_signal, &self->watches[i]);
    }
  return self;
}

static void
wipe_progress (RdvCommandRun *self)
{
  if (self->told >= 0)
    g_printerr ("\r\033[K");
  self->told = -1;
}

void
rdv_command_run_free (RdvCommandRun *self)
{
  wipe_progress (self);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_source_remove (self->sources[i]);
  g_clear_object (&self->result);
  g_object_unref (self->cancellable);
  g_main_loop_unref (self->loop);
  g_free (self->name);
  g_free (self);
}

GCancellable *
rdv_command_run_get_cancellable (RdvCommandRun *self)
{
  return self->cancellable;
}

void
rdv_command_run_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvCommandRun *self = user_data;

  g_set_object (&self->result, result);
  g_main_loop_quit (self->loop);
}

void
rdv_command_run_set_name (RdvCommandRun *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
}

void
rdv_command_run_progress (double fraction, gpointer user_data)
{
  RdvCommandRun *self = user_data;
  int percent = (int) floor (fraction * 100);

  if (!self->is_on_terminal || self->name == NULL || percent <= self->told)
    return;
  self->told = percent;
  g_printerr ("\r\033[K%s %d %%", self->name, percent);
}

GAsyncResult *
rdv_command_run_wait (RdvCommandRun *self)
{
  if (self->result == NULL)
    g_main_loop_run (self->loop);
  wipe_progress (self);
  return g_steal_pointer (&self->result);
}

void
rdv_command_run_pass_on_signal (RdvCommandRun *self)
{
  if (self->received == 0)
    return;
  wipe_progress (self);
  signal (self->received, SIG_DFL);
  raise (self->received);
}
