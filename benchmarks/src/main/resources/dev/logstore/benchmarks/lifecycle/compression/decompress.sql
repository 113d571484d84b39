SELECT decompress_chunk(chunk, true) FROM show_chunks('${table}') AS chunk;
