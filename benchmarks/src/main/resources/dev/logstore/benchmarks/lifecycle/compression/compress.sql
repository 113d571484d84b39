SELECT compress_chunk(chunk) FROM show_chunks('${table}') AS chunk;
