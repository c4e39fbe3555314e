/* rdv-text-picker.c: see rdv-text-picker.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text-picker.h"

#include <string.h>

struct _RdvTextPicker
{
  GPtrArray *wanted; /* normalised */
  char *file_language;
};

/* "ru_RU.UTF-8" -> "ru-ru" */
static char *
normalise (const char *language)
{
  char *text = g_ascii_strdown (language, (gssize)strcspn (language, ".@"));

  return g_strdelimit (text, "_", '-');
}

static gboolean
is_no_language (const char *name)
{
  return g_str_equal (name, "C") || g_str_has_prefix (name, "C.") || g_str_equal (name, "POSIX");
}

RdvTextPicker *
rdv_text_picker_new (const char *const *languages)
{
  RdvTextPicker *self = g_new0 (RdvTextPicker, 1);

  self->wanted = g_ptr_array_new_with_free_func (g_free);
  if (languages == NULL)
    languages = g_get_language_names ();
  for (guint i = 0; languages[i] != NULL; i++)
    if (!is_no_language (languages[i]))
      g_ptr_array_add (self->wanted, normalise (languages[i]));
  /* without any language the program itself speaks English */
  if (self->wanted->len == 0)
    g_ptr_array_add (self->wanted, g_strdup ("en"));
  return self;
}

void
rdv_text_picker_free (RdvTextPicker *self)
{
  g_ptr_array_unref (self->wanted);
  g_free (self->file_language);
  g_free (self);
}

void
rdv_text_picker_set_file_language (RdvTextPicker *self, const char *language)
{
  g_free (self->file_language);
  self->file_language = language != NULL ? normalise (language) : NULL;
}

static const char *
get_text (JsonNode *node)
{
  const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  return text != NULL && *text != 0 ? text : NULL;
}

/* The text of the first key that is @language, cut to @length bytes, or with @is_prefix a regional form of
 * it. */
static const char *
find_key (JsonObject *map, const char *language, gsize length, gboolean is_prefix)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      g_autofree char *normal = normalise (key);

      if (get_text (node) != NULL && strncmp (normal, language, length) == 0 &&
          normal[length] == (is_prefix ? '-' : 0))
        return get_text (node);
    }
  return NULL;
}

static const char *
find_language (JsonObject *map, const char *language)
{
  gsize length = strlen (language);
  const char *text = find_key (map, language, length, FALSE);

  while (text == NULL && length > 0)
    {
      while (length > 0 && language[length - 1] != '-')
        length--;
      if (length > 0)
        text = find_key (map, language, --length, FALSE);
    }
  return text != NULL ? text : find_key (map, language, strcspn (language, "-"), TRUE);
}

static const char *
find_wanted (const RdvTextPicker *self, JsonObject *map)
{
  const char *text = NULL;

  for (guint i = 0; i < self->wanted->len && text == NULL; i++)
    text = find_language (map, g_ptr_array_index (self->wanted, i));
  return text;
}

const char *
rdv_text_picker_pick (const RdvTextPicker *self, JsonObject *map)
{
  const char *text = find_wanted (self, map);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (text == NULL && self->file_language != NULL)
    text = find_language (map, self->file_language);
  json_object_iter_init_ordered (&iter, map);
  while (text == NULL && json_object_iter_next_ordered (&iter, &key, &node))
    text = get_text (node);
  return text;
}

/* Two or three letters, perhaps with more after a hyphen. */
static gboolean
looks_like_language (const char *key)
{
  gsize length = strcspn (key, "-_");

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalpha (key[i]))
      return FALSE;
  return length == 2 || length == 3;
}

gboolean
rdv_text_picker_needs_file_language (const RdvTextPicker *self, JsonNode *node)
{
  gboolean is_map = TRUE;
  JsonObjectIter iter;
  const char *key;
  JsonNode *child;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (rdv_text_picker_needs_file_language (self, json_array_get_element (array, i)))
          return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &key, &child))
    {
      if (rdv_text_picker_needs_file_language (self, child))
        return TRUE;
      is_map = is_map && looks_like_language (key) && get_text (child) != NULL;
    }
  return is_map && json_object_get_size (json_node_get_object (node)) > 1 &&
         find_wanted (self, json_node_get_object (node)) == NULL;
}
