/* rdv-view-state.c: see rdv-view-state.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-view-state.h"

#include <math.h>

/* How each of the fields is called in the file: saving, loading, copying and comparing all go by these lists. */
typedef struct
{
  const char *key;
  gsize offset;
} Field;

#define FIELD(key, member) { key, G_STRUCT_OFFSET (RdvViewState, member) }

static const Field strings[] = {
  FIELD ("uri", uri), FIELD ("document", document), FIELD ("filter", filter), FIELD ("query", query), FIELD ("solo", solo),
};

static const Field lists[] = {
  FIELD ("events", events), FIELD ("lanes", lanes), FIELD ("hidden", hidden), FIELD ("collapsed", collapsed),
};

static const Field flags[] = {
  FIELD ("has-range", has_range), FIELD ("list", is_list), FIELD ("pane", has_pane), FIELD ("has-as-of", has_as_of),
};

static const Field seconds[] = {
  FIELD ("from", from), FIELD ("to", to), FIELD ("as-of", as_of),
};

#define MEMBER(self, type, field) (*(type *) G_STRUCT_MEMBER_P (self, (field).offset))

RdvViewState *
rdv_view_state_new (const char *uri)
{
  RdvViewState *self = g_new0 (RdvViewState, 1);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    MEMBER (self, char **, lists[i]) = g_new0 (char *, 1);
  self->uri = g_strdup (uri);
  self->filter = g_strdup ("");
  self->query = g_strdup ("");
  self->has_pane = TRUE;
  return self;
}

RdvViewState *
rdv_view_state_copy (const RdvViewState *self)
{
  RdvViewState *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    MEMBER (copy, char *, strings[i]) = g_strdup (MEMBER (self, char *, strings[i]));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    MEMBER (copy, char **, lists[i]) = g_strdupv (MEMBER (self, char **, lists[i]));
  return copy;
}

void
rdv_view_state_free (RdvViewState *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_free (MEMBER (self, char *, strings[i]));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_strfreev (MEMBER (self, char **, lists[i]));
  g_free (self);
}

gboolean
rdv_view_state_equal (const RdvViewState *self, const RdvViewState *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    if (g_strcmp0 (MEMBER (self, char *, strings[i]), MEMBER (other, char *, strings[i])) != 0)
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!g_strv_equal (MEMBER (self, const char *const *, lists[i]), MEMBER (other, const char *const *, lists[i])))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (MEMBER (self, gboolean, flags[i]) != MEMBER (other, gboolean, flags[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    if (MEMBER (self, gint64, seconds[i]) != MEMBER (other, gint64, seconds[i]))
      return FALSE;
  return self->offset == other->offset && self->pane_width == other->pane_width;
}

void
rdv_view_state_save (const RdvViewState *self, GKeyFile *file, const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    if (MEMBER (self, char *, strings[i]) != NULL)
      g_key_file_set_string (file, group, strings[i].key, MEMBER (self, char *, strings[i]));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      char **list = MEMBER (self, char **, lists[i]);

      g_key_file_set_string_list (file, group, lists[i].key, (const char *const *) list, g_strv_length (list));
    }
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_key_file_set_boolean (file, group, flags[i].key, MEMBER (self, gboolean, flags[i]));
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    g_key_file_set_int64 (file, group, seconds[i].key, MEMBER (self, gint64, seconds[i]));
  g_key_file_set_double (file, group, "offset", self->offset);
  g_key_file_set_integer (file, group, "pane-width", self->pane_width);
}

static void
load_texts (RdvViewState *self, GKeyFile *file, const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      char *text = g_key_file_get_string (file, group, strings[i].key, NULL);

      if (text == NULL)
        continue;
      g_free (MEMBER (self, char *, strings[i]));
      MEMBER (self, char *, strings[i]) = text;
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      char **list = g_key_file_get_string_list (file, group, lists[i].key, NULL, NULL);

      if (list == NULL)
        continue;
      g_strfreev (MEMBER (self, char **, lists[i]));
      MEMBER (self, char **, lists[i]) = list;
    }
}

RdvViewState *
rdv_view_state_load (GKeyFile *file, const char *group)
{
  g_autofree char *uri = g_key_file_get_string (file, group, "uri", NULL);
  RdvViewState *self;

  if (uri == NULL || *uri == '\0')
    return NULL;
  self = rdv_view_state_new (uri);
  load_texts (self, file, group);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_key_file_has_key (file, group, flags[i].key, NULL))
      MEMBER (self, gboolean, flags[i]) = g_key_file_get_boolean (file, group, flags[i].key, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    MEMBER (self, gint64, seconds[i]) = g_key_file_get_int64 (file, group, seconds[i].key, NULL);
  self->offset = g_key_file_get_double (file, group, "offset", NULL);
  self->pane_width = MAX (g_key_file_get_integer (file, group, "pane-width", NULL), 0);
  self->has_range &= self->from < self->to;
  if (!isfinite (self->offset) || self->offset < 0)
    self->offset = 0;
  return self;
}
