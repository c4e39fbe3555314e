/* rdv-preload.c: see rdv-preload.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-preload.h"

struct _RdvPreload
{
  GThread *thread; /* NULL once it was waited for */
  RdvLoader *loader;
  RdvDocument *document;
  GError *error;
};

static gpointer
run (gpointer user_data)
{
  RdvPreload *self = user_data;

  self->document = rdv_loader_load (self->loader, NULL, &self->error);
  return NULL;
}

RdvPreload *
rdv_preload_new (void)
{
  RdvPreload *self = g_new0 (RdvPreload, 1);

  self->loader = rdv_loader_new_for_builtin (NULL);
  self->thread = g_thread_new ("preload", run, self);
  return self;
}

void
rdv_preload_free (RdvPreload *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
  g_clear_object (&self->loader);
  g_clear_object (&self->document);
  g_clear_error (&self->error);
  g_free (self);
}

RdvDocument *
rdv_preload_wait (RdvPreload *self, const GError **error)
{
  g_clear_pointer (&self->thread, g_thread_join);
  *error = self->error;
  return self->document;
}

RdvLoader *
rdv_preload_get_loader (RdvPreload *self)
{
  return self->loader;
}
