/* The records of an article as one JSON object, with the C interface:  quotations article.txt */
#include "inquit.h"

#include <stdio.h>
#include <stdlib.h>

/* The bytes of a file, to be freed; NULL where it cannot be read. */
static char* bytes_of(char const* path, size_t* size) {
    FILE* file = fopen(path, "rb");
    char* bytes = NULL;
    size_t room = 0;
    *size = 0;
    if (file == NULL) {
        return NULL;
    }
    for (;;) {
        if (*size == room) {
            char* larger = realloc(bytes, room = 2 * room + 4096);
            if (larger == NULL) {
                break;
            }
            bytes = larger;
        }
        size_t const got = fread(bytes + *size, 1, room - *size, file);
        *size += got;
        if (got == 0) {
            break;
        }
    }
    fclose(file);
    return bytes;
}

int main(int count, char** arguments) {
    size_t size = 0;
    char* article = count == 2 ? bytes_of(arguments[1], &size) : NULL;
    if (article == NULL) {
        fputs("usage: quotations ARTICLE\n", stderr);
        return 2;
    }
    inquit_answer* why = NULL;
    inquit_engine* engine = inquit_engine_new(NULL, 0, &why);
    inquit_answer* found = engine == NULL ? why : inquit_extract(engine, article, size, NULL, 0);
    inquit_status const status = inquit_answer_status(found);
    fprintf(status == INQUIT_OK ? stdout : stderr, "%s\n", inquit_answer_json(found, NULL));
    inquit_answer_free(found);
    inquit_engine_free(engine);
    free(article);
    return status == INQUIT_OK ? 0 : 2;
}
