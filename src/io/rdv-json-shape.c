/* rdv-json-shape.c: see rdv-json-shape.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-shape.h"

#include <string.h>

#include "rdv-json-token.h"

#define MAX_DEPTH 8 /* what is deeper belongs to no format */

struct _RdvJsonShape
{
  char root;
  GHashTable *values; /* path to text; the paths belong to the list */
  GPtrArray *paths;
};

typedef struct
{
  RdvJsonShape *shape;
  const char *at, *end;
  GString *path;
} Scan;

static gboolean scan_value (Scan *scan, guint depth);

static void
skip_blank (Scan *scan)
{
  while (scan->at < scan->end && g_ascii_isspace (*scan->at))
    scan->at++;
}

/* FALSE at the end of the bytes. */
static gboolean
next_is (Scan *scan, char c)
{
  skip_blank (scan);
  if (scan->at == scan->end || *scan->at != c)
    return FALSE;
  scan->at++;
  return TRUE;
}

/* Past a text in quotes, made valid UTF-8. (transfer full); NULL when it does not end. */
static char *
take_text (Scan *scan)
{
  const char *begin = scan->at;
  g_autofree char *text = NULL;

  for (scan->at++; scan->at < scan->end && *scan->at != '"'; scan->at++)
    if (*scan->at == '\\')
      scan->at++;
  if (scan->at >= scan->end)
    {
      scan->at = scan->end;
      return NULL;
    }
  scan->at++;
  text = rdv_json_token_dup_text (begin, (gsize)(scan->at - begin));
  return g_utf8_make_valid (text, -1);
}

static void
take_note (Scan *scan, const char *value)
{
  RdvJsonShape *shape = scan->shape;
  char *path;

  if (scan->path->len == 0 || g_hash_table_contains (shape->values, scan->path->str))
    return;
  path = g_strndup (scan->path->str, scan->path->len);
  g_ptr_array_insert (shape->paths, (int)shape->paths->len - 1, path);
  g_hash_table_insert (shape->values, path, g_strdup (value));
}

static gboolean
scan_object (Scan *scan, guint depth)
{
  gsize length = scan->path->len;

  scan->at++;
  if (next_is (scan, '}'))
    return TRUE;
  do
    {
      g_autofree char *key = NULL;

      skip_blank (scan);
      if (scan->at == scan->end || *scan->at != '"')
        return FALSE;
      key = take_text (scan);
      if (key == NULL || !next_is (scan, ':'))
        return FALSE;
      if (length > 0)
        g_string_append_c (scan->path, '.');
      g_string_append (scan->path, key);
      if (!scan_value (scan, depth + 1))
        return FALSE;
      g_string_truncate (scan->path, length);
    }
  while (next_is (scan, ','));
  return next_is (scan, '}');
}

static gboolean
scan_list (Scan *scan, guint depth)
{
  gsize length = scan->path->len;

  scan->at++;
  if (next_is (scan, ']'))
    return TRUE;
  do
    {
      g_string_append (scan->path, "[]");
      if (!scan_value (scan, depth + 1))
        return FALSE;
      g_string_truncate (scan->path, length);
    }
  while (next_is (scan, ','));
  return next_is (scan, ']');
}

static gboolean
scan_scalar (Scan *scan)
{
  g_autofree char *value = NULL;

  if (*scan->at == '"')
    value = take_text (scan);
  else
    {
      const char *begin = scan->at;

      while (scan->at < scan->end && (g_ascii_isalnum (*scan->at) || strchr ("+-.", *scan->at) != NULL))
        scan->at++;
      if (scan->at > begin)
        value = g_strndup (begin, (gsize)(scan->at - begin));
    }
  if (value == NULL)
    return FALSE;
  take_note (scan, value);
  return TRUE;
}

static gboolean
scan_value (Scan *scan, guint depth)
{
  skip_blank (scan);
  if (scan->at == scan->end || depth > MAX_DEPTH)
    return FALSE;
  if (*scan->at != '{' && *scan->at != '[')
    return scan_scalar (scan);
  take_note (scan, "");
  return *scan->at == '{' ? scan_object (scan, depth) : scan_list (scan, depth);
}

RdvJsonShape *
rdv_json_shape_new (const char *head, gsize length)
{
  RdvJsonShape *self = g_new0 (RdvJsonShape, 1);
  Scan scan = { self, head, head + length, NULL };
  g_autoptr (GString) path = g_string_new (NULL);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->paths, NULL);
  if (length >= 3 && memcmp (head, "\xEF\xBB\xBF", 3) == 0)
    scan.at += 3;
  skip_blank (&scan);
  if (scan.at == scan.end || (*scan.at != '{' && *scan.at != '['))
    return self;
  self->root = *scan.at;
  scan.path = path;
  scan_value (&scan, 0);
  return self;
}

void
rdv_json_shape_free (RdvJsonShape *self)
{
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->paths);
  g_free (self);
}

char
rdv_json_shape_get_root (const RdvJsonShape *self)
{
  return self->root;
}

const char *
rdv_json_shape_get (const RdvJsonShape *self, const char *path)
{
  return g_hash_table_lookup (self->values, path);
}

const char *const *
rdv_json_shape_get_paths (const RdvJsonShape *self)
{
  return (const char *const *)self->paths->pdata;
}
