/* rdv-history.c: see rdv-history.h. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a library of its own with the images, because the tool that makes them is linked with the rest of the core.
 */
#include "rdv-history.h"

#include <string.h>

#include "rdv-document-image.h"
#include "rdv-history-resource.h"

/* With the language in the middle. */
#define PATH "/io/github/rendezvous_timeline/Rendezvous/history.%s.timeline.image"
#define USUAL_LANGUAGE "en"

/* Those of history_translations in data/meson.build. */
static const char *const carried[] = { "en", "ru", NULL };

static GBytes *
look_up (const char *locale, GError **error)
{
  g_autofree char *language = g_ascii_strdown (locale, (gssize)strcspn (locale, "_-.@"));
  g_autofree char *path = g_strdup_printf (PATH, language);

  return g_resource_lookup_data (rdv_history_get_resource (), path, 0, error);
}

RdvDocument *
rdv_history_load (const char *const *languages, GError **error)
{
  g_autoptr (GBytes) image = NULL;

  if (languages == NULL)
    languages = g_get_language_names ();
  for (; *languages != NULL && image == NULL; languages++)
    image = look_up (*languages, NULL);
  if (image == NULL)
    image = look_up (USUAL_LANGUAGE, error);
  return image != NULL ? rdv_document_image_load (image, error) : NULL;
}

const char *const *
rdv_history_get_languages (void)
{
  return carried;
}
