/* rdv-session.c: see rdv-session.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-session.h"

#include <glib/gstdio.h>

/* Milliseconds from a change to its being written. */
#define WRITE_DELAY 400

#define GROUP "timeline-%u"

struct _RdvSession
{
  GObject parent_instance;
  char *path;
  GPtrArray *views; /* of RdvViewState, the latest first */
  guint write_source;
  GThread *writer; /* the last one, or NULL */
};

G_DEFINE_FINAL_TYPE (RdvSession, rdv_session, G_TYPE_OBJECT)

typedef struct
{
  char *path, *text;
  gsize size;
} Job;

/* To the disk, then in the place of the old one. A full disk or a folder that may not be written costs the memory of a session, no more. */
static gpointer
run_job (gpointer data)
{
  Job *job = data;
  g_autofree char *folder = g_path_get_dirname (job->path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (job->path, job->text, (gssize) job->size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
  g_free (job->path);
  g_free (job->text);
  g_free (job);
  return NULL;
}

/* One after the other: an older state must not come last. */
static void
wait_for_writer (RdvSession *self)
{
  g_clear_pointer (&self->writer, g_thread_join);
}

static void
start_writer (RdvSession *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  Job *job = g_new0 (Job, 1);

  for (guint i = 0; i < self->views->len; i++)
    {
      g_autofree char *group = g_strdup_printf (GROUP, i);

      rdv_view_state_save (self->views->pdata[i], file, group);
    }
  job->path = g_strdup (self->path);
  job->text = g_key_file_to_data (file, &job->size, NULL);
  wait_for_writer (self);
  self->writer = g_thread_new ("session", run_job, job);
}

static gboolean
on_write_time (gpointer user_data)
{
  RdvSession *self = user_data;

  self->write_source = 0;
  start_writer (self);
  return G_SOURCE_REMOVE;
}

/* Counted from the first change: somebody who never stops moving is remembered too. */
static void
write_soon (RdvSession *self)
{
  if (self->write_source == 0)
    self->write_source = g_timeout_add (WRITE_DELAY, on_write_time, self);
}

static void
read_views (RdvSession *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_file (file, self->path, G_KEY_FILE_NONE, NULL))
    return;
  for (guint i = 0; i < RDV_SESSION_MAX_VIEWS; i++)
    {
      g_autofree char *group = g_strdup_printf (GROUP, i);
      RdvViewState *state = g_key_file_has_group (file, group) ? rdv_view_state_load (file, group) : NULL;

      if (state != NULL)
        g_ptr_array_add (self->views, state);
    }
}

static void
rdv_session_finalize (GObject *object)
{
  RdvSession *self = RDV_SESSION (object);

  rdv_session_flush (self);
  g_ptr_array_unref (self->views);
  g_free (self->path);
  G_OBJECT_CLASS (rdv_session_parent_class)->finalize (object);
}

static void
rdv_session_class_init (RdvSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_session_finalize;
}

static void
rdv_session_init (RdvSession *self)
{
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) rdv_view_state_free);
}

RdvSession *
rdv_session_new (const char *path)
{
  RdvSession *self = g_object_new (RDV_TYPE_SESSION, NULL);

  self->path = g_strdup (path);
  read_views (self);
  return self;
}

RdvSession *
rdv_session_new_default (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "rendezvous", "session", NULL);

  return rdv_session_new (path);
}

guint
rdv_session_get_n_views (RdvSession *self)
{
  g_return_val_if_fail (RDV_IS_SESSION (self), 0);

  return self->views->len;
}

const RdvViewState *
rdv_session_get_view (RdvSession *self, guint position)
{
  g_return_val_if_fail (RDV_IS_SESSION (self), NULL);
  g_return_val_if_fail (position < self->views->len, NULL);

  return self->views->pdata[position];
}

static gboolean
find_position (RdvSession *self, const char *uri, guint *position)
{
  for (*position = 0; *position < self->views->len; ++*position)
    if (g_str_equal (rdv_session_get_view (self, *position)->uri, uri))
      return TRUE;
  return FALSE;
}

const RdvViewState *
rdv_session_find (RdvSession *self, const char *uri)
{
  guint position;

  g_return_val_if_fail (RDV_IS_SESSION (self), NULL);

  return find_position (self, uri, &position) ? self->views->pdata[position] : NULL;
}

const RdvViewState *
rdv_session_find_document (RdvSession *self, const char *document)
{
  g_return_val_if_fail (RDV_IS_SESSION (self), NULL);

  for (guint i = 0; i < self->views->len; i++)
    if (g_strcmp0 (rdv_session_get_view (self, i)->document, document) == 0)
      return self->views->pdata[i];
  return NULL;
}

void
rdv_session_put (RdvSession *self, const RdvViewState *state)
{
  guint position;

  g_return_if_fail (RDV_IS_SESSION (self));
  g_return_if_fail (state != NULL);

  if (find_position (self, state->uri, &position))
    {
      if (rdv_view_state_equal (state, self->views->pdata[position]))
        return;
      rdv_view_state_free (self->views->pdata[position]);
      self->views->pdata[position] = rdv_view_state_copy (state);
    }
  else
    {
      g_ptr_array_insert (self->views, 0, rdv_view_state_copy (state));
      if (self->views->len > RDV_SESSION_MAX_VIEWS)
        g_ptr_array_set_size (self->views, RDV_SESSION_MAX_VIEWS);
    }
  write_soon (self);
}

void
rdv_session_touch (RdvSession *self, const char *uri)
{
  guint position;

  g_return_if_fail (RDV_IS_SESSION (self));

  if (!find_position (self, uri, &position) || position == 0)
    return;
  g_ptr_array_insert (self->views, 0, g_ptr_array_steal_index (self->views, position));
  write_soon (self);
}

void
rdv_session_flush (RdvSession *self)
{
  g_return_if_fail (RDV_IS_SESSION (self));

  if (self->write_source != 0)
    {
      g_clear_handle_id (&self->write_source, g_source_remove);
      start_writer (self);
    }
  wait_for_writer (self);
}
