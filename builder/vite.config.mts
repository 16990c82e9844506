import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const api = loadEnv(mode, '.', 'ISTANZE_')['ISTANZE_API'] ?? 'http://localhost:4000';
  const proxy = { target: api, changeOrigin: false };
  return {
    base: '/backoffice/',
    plugins: [react()],
    build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900 },
    server: {
      proxy: { '/graphql': { ...proxy, ws: true }, '/auth': proxy, '/files': proxy },
    },
  };
});
